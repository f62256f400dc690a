package org.recommendationtracker.notice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient asked to hear.
 *
 * @param events short names, in their order, of the events that it hears of; null for all that its kind hears of
 * @param reports references of reports that it follows though they do not concern it
 * @param themes codes of themes that it follows in the same way
 */
public record Subscription(@Nullable Set<String> events, Set<String> reports, Set<String> themes) {

    /** Of whoever has chosen nothing. */
    static final Subscription USUAL = new Subscription(null, Set.of(), Set.of());

    boolean hearsOf(String event) {
        return events == null || events.contains(event);
    }

    /** Whether it asked for what does not concern it otherwise. */
    boolean follows(TrackerEvent event) {
        return reports.contains(event.report()) || event.themes().stream().anyMatch(themes::contains);
    }
}
