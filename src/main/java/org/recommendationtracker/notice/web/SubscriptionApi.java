package org.recommendationtracker.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.notice.Frequency;
import org.recommendationtracker.notice.Recipient;
import org.recommendationtracker.notice.Subscriptions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/{kind:offices|issuing-bodies|boards}/{code}/subscription")
@Tag(name = "Notices")
class SubscriptionApi {

    private final Subscriptions subscriptions;
    private final CurrentUser currentUser;

    SubscriptionApi(Subscriptions subscriptions, CurrentUser currentUser) {
        this.subscriptions = subscriptions;
        this.currentUser = currentUser;
    }

    /** What is left out is as if nothing was ever chosen. */
    record Asked(
            @Nullable List<@Nullable String> events,
            @Nullable List<@Nullable String> reports,
            @Nullable List<@Nullable String> themes,
            @Nullable Map<String, Frequency> channels,
            @Nullable String email) {}

    @GetMapping
    @Operation(
            summary = "What a recipient asked to hear",
            description =
                    "For its own people, auditors and administrators. Without events, it hears of all in choosable.")
    SubscriptionView read(
            @PathVariable String kind,
            @Parameter(description = "The code", example = "norfolk") @PathVariable String code) {
        return SubscriptionView.of(subscriptions.get(currentUser.signedIn(), recipient(kind, code)));
    }

    @PutMapping
    @Operation(
            summary = "Say what a recipient is to hear from now on",
            description =
                    "For its own people. What it is to acknowledge it hears whatever it chose. Of reports and themes that it"
                            + " follows it hears what boards hear, also if they do not concern it. Through a channel that it does not name it"
                            + " hears as usual; without email, its e-mail goes to the address that is published of it.")
    SubscriptionView change(@PathVariable String kind, @PathVariable String code, @RequestBody Asked asked) {
        SignedInUser user = currentUser.signedIn();
        String recipient = recipient(kind, code);
        subscriptions.change(
                user,
                recipient,
                AskedSubscription.of(asked.events(), asked.reports(), asked.themes(), asked.channels(), asked.email()));
        return SubscriptionView.of(subscriptions.get(user, recipient));
    }

    private static String recipient(String kind, String code) {
        return kind.equals("issuing-bodies") ? Recipient.codeOfPanel(code) : code;
    }
}
