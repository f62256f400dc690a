package org.recommendationtracker.delivery.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.delivery.webhook.Webhook;
import org.recommendationtracker.delivery.webhook.Webhooks;
import org.recommendationtracker.notice.Recipient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/{kind:offices|issuing-bodies|boards}/{code}/webhook")
@Tag(name = "Notices")
@ConditionalOnProperty("tracker.webhooks.enabled")
class WebhookApi {

    private final Webhooks webhooks;
    private final CurrentUser currentUser;

    WebhookApi(Webhooks webhooks, CurrentUser currentUser) {
        this.webhooks = webhooks;
        this.currentUser = currentUser;
    }

    /** @param address that begins with https:// */
    record Asked(@Nullable String address) {}

    /**
     * A webhook over REST.
     *
     * @param secret left out unless the webhook was just set up, or the secret replaced
     * @param failingSince since when no notice was taken; left out if the last one was
     * @param disabledAt when it was turned off; left out if it is on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String address,
            @Nullable String secret,
            @Nullable Instant failingSince,
            @Nullable Instant disabledAt,
            String changedBy,
            Instant changedAt) {

        static View of(Webhook webhook, boolean withSecret) {
            return new View(
                    webhook.address(),
                    withSecret ? webhook.secret() : null,
                    webhook.failingSince(),
                    webhook.disabledAt(),
                    webhook.changedBy(),
                    webhook.changedAt());
        }
    }

    @GetMapping
    @Operation(summary = "Where a recipient's own system hears of notices", description = "Without the secret.")
    View read(@PathVariable String kind, @PathVariable String code) {
        return webhooks.find(currentUser.signedIn(), recipient(kind, code))
                .map(webhook -> View.of(webhook, false))
                .orElseThrow(NoWebhook::new);
    }

    @PutMapping
    @Operation(
            summary = "Have notices sent to your own system",
            description =
                    "Each notice is a CloudEvent in structured mode, sent by POST and signed as Standard Webhooks say, with"
                            + " the secret of the answer. Sets a webhook up, changes its address, or turns it on again.")
    View set(@PathVariable String kind, @PathVariable String code, @RequestBody Asked asked) {
        return View.of(webhooks.set(currentUser.signedIn(), recipient(kind, code), asked.address()), true);
    }

    @PostMapping("/secret")
    @Operation(summary = "Replace the secret", description = "For 24 hours notices are signed with the former one too.")
    View rotate(@PathVariable String kind, @PathVariable String code) {
        return webhooks.rotate(currentUser.signedIn(), recipient(kind, code))
                .map(webhook -> View.of(webhook, true))
                .orElseThrow(NoWebhook::new);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Stop sending notices to your own system")
    void remove(@PathVariable String kind, @PathVariable String code) {
        webhooks.remove(currentUser.signedIn(), recipient(kind, code));
    }

    private static String recipient(String kind, String code) {
        return kind.equals("issuing-bodies") ? Recipient.codeOfPanel(code) : code;
    }
}
