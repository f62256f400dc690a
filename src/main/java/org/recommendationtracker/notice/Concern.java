package org.recommendationtracker.notice;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who hears of an event: whom it concerns, unless they chose not to hear of such; and who follows its report or one of its themes,
 * if it is one of those that boards hear of. What somebody is to acknowledge they always hear.
 */
@Component
class Concern {

    private final AudiencesOverTime tables;
    private final Recipients recipients;
    private final Subscriptions subscriptions;

    Concern(AudiencesOverTime tables, Recipients recipients, Subscriptions subscriptions) {
        this.tables = tables;
        this.recipients = recipients;
        this.subscriptions = subscriptions;
    }

    /**
     * Codes of recipients.
     *
     * @param acknowledging those of them who are to acknowledge the event
     */
    record Told(Set<String> all, Set<String> acknowledging) {}

    /** Whether anybody ever hears of such events. */
    boolean isTold(String event) {
        return tables.isTold(event);
    }

    Told of(TrackerEvent event) {
        Audiences audiences = tables.at(event.occurredAt());
        Set<Audience> audience = audiences.of(event.event());
        Set<String> acknowledging = recipients.concernedBy(event, audiences.acknowledging(event.event()));
        Map<String, Subscription> chosen = subscriptions.at(event.occurredAt());
        Set<String> all = new LinkedHashSet<>(recipients.concernedBy(event, audience));
        if (audience.contains(Audience.BOARDS)) {
            all.addAll(recipients.thereAt(event.occurredAt(), following(event, chosen)));
        }
        all.removeIf(code -> !acknowledging.contains(code)
                && !chosen.getOrDefault(code, Subscription.USUAL).hearsOf(event.event()));
        return new Told(all, acknowledging);
    }

    private static Set<String> following(TrackerEvent event, Map<String, Subscription> chosen) {
        return chosen.entrySet().stream()
                .filter(choice -> choice.getValue().follows(event))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
