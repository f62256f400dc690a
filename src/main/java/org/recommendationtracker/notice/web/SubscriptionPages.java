package org.recommendationtracker.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.notice.Frequency;
import org.recommendationtracker.notice.Recipient;
import org.recommendationtracker.notice.Recipients;
import org.recommendationtracker.notice.Subscription;
import org.recommendationtracker.notice.Subscriptions;
import org.recommendationtracker.party.England;
import org.recommendationtracker.refusal.FieldErrors;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidParameter;
import org.recommendationtracker.text.PlainText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a board, an office or a panel chooses what it hears of. */
@Controller
@RequestMapping("/subscription")
class SubscriptionPages {

    private final Subscriptions subscriptions;
    private final Recipients recipients;
    private final CurrentUser currentUser;

    SubscriptionPages(Subscriptions subscriptions, Recipients recipients, CurrentUser currentUser) {
        this.subscriptions = subscriptions;
        this.recipients = recipients;
        this.currentUser = currentUser;
    }

    /**
     * What was typed.
     *
     * @param hear {@code chosen} for the events alone that are ticked
     * @param reports references with white space or commas between them
     * @param themes codes, likewise
     * @param channels how often through each, by its name
     */
    record Form(
            @Nullable String hear,
            @Nullable List<String> event,
            @Nullable String reports,
            @Nullable String themes,
            @Nullable Map<String, String> channels,
            @Nullable String email) {

        private static final String CHANNEL = "channel-";

        static Form of(Subscriptions.Current current) {
            Subscription subscription = current.subscription();
            Set<String> events = subscription.events();
            Map<String, String> channels = new HashMap<>();
            current.channels()
                    .forEach(channel -> channels.put(
                            channel.name(), subscription.frequency(channel).parameter()));
            return new Form(
                    events == null ? "usual" : "chosen",
                    events == null ? List.of() : List.copyOf(events),
                    String.join("\n", subscription.reports()),
                    String.join("\n", subscription.themes()),
                    channels,
                    subscription.email());
        }

        /** With the channels: each is a field of its own. */
        Form with(Map<String, String> all) {
            Map<String, String> chosen = new HashMap<>();
            all.forEach((field, value) -> {
                if (field.startsWith(CHANNEL)) {
                    chosen.put(field.substring(CHANNEL.length()), value);
                }
            });
            return new Form(hear, event, reports, themes, chosen, email);
        }

        public boolean choosesEvents() {
            return "chosen".equals(hear);
        }

        public boolean isTicked(String name) {
            return event != null && event.contains(name);
        }

        Subscription asked() {
            return AskedSubscription.of(
                    choosesEvents() ? (event == null ? List.of() : event) : null,
                    parts(reports),
                    parts(themes),
                    frequencies(),
                    email);
        }

        /** Whether this is what is chosen of a channel. */
        public boolean isChosen(String channel, Frequency frequency) {
            return channels != null && frequency.parameter().equals(channels.get(channel));
        }

        private Map<String, Frequency> frequencies() {
            Map<String, Frequency> chosen = new HashMap<>();
            if (channels != null) {
                channels.forEach((channel, frequency) -> chosen.put(channel, read(channel, frequency)));
            }
            return chosen;
        }

        private static Frequency read(String channel, String frequency) {
            try {
                return Frequency.named(frequency);
            } catch (IllegalArgumentException e) {
                throw new InvalidParameter(CHANNEL + channel, e.getMessage() + ".");
            }
        }

        private static List<String> parts(@Nullable String typed) {
            return Arrays.asList(PlainText.of(typed).split("[\\s,;]+", -1));
        }
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String recipient, Model model) {
        SignedInUser reader = currentUser.signedIn();
        List<Recipient> own = recipients.ownedBy(reader);
        model.addAttribute("own", own);
        String code =
                PlainText.isBlank(recipient) && !own.isEmpty() ? own.get(0).code() : recipient;
        if (code != null && !PlainText.isBlank(code)) {
            Subscriptions.Current current = subscriptions.get(reader, code);
            page(current, Form.of(current), new FieldErrors(List.of()), model);
        }
        return "subscription";
    }

    @PostMapping
    String change(
            @RequestParam String recipient,
            @ModelAttribute Form typed,
            @RequestParam Map<String, String> all,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SignedInUser user = currentUser.signedIn();
        Form form = typed.with(all);
        try {
            subscriptions.change(user, recipient, form.asked());
        } catch (InvalidInput e) {
            response.setStatus(e.reason().status());
            model.addAttribute("own", recipients.ownedBy(user));
            page(subscriptions.get(user, recipient), form, new FieldErrors(e.problems()), model);
            return "subscription";
        }
        redirect.addFlashAttribute("saved", true);
        redirect.addAttribute("recipient", recipient);
        return "redirect:/subscription";
    }

    private static void page(Subscriptions.Current current, Form form, FieldErrors errors, Model model) {
        model.addAttribute("current", current);
        model.addAttribute("changedOn", current.changedAt() == null ? null : England.dayOf(current.changedAt()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
    }

    /** What people call an event: {@code Letter issued}. */
    @ModelAttribute("eventNames")
    EventNames names() {
        return EventNames.INSTANCE;
    }
}
