package org.recommendationtracker.report.committee;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What changed of a report since a day: what was recorded on that day or later, whenever it took effect.
 *
 * @param items those that changed, in the order of their numbers
 */
public record SinceLastTime(LocalDate day, List<ChangedItem> items) {

    /** What changed in one respect, as references, with more words where a reference does not say enough. */
    public record Line(String title, List<String> items) {}

    /** All that matters most, with what there is none of left out. */
    public List<Line> summary() {
        return Arrays.stream(Topic.values())
                .map(topic -> new Line(topic.title(), items(topic)))
                .filter(line -> !line.items().isEmpty())
                .toList();
    }

    private List<String> items(Topic topic) {
        return items.stream().flatMap(item -> items(topic, item)).distinct().toList();
    }

    private static Stream<String> items(Topic topic, ChangedItem item) {
        return item.changes().stream()
                .filter(change -> change.topics().contains(topic))
                .map(change -> topic == Topic.DATE_MOVED
                        ? "%s (%s)".formatted(item.reference(), change.words())
                        : item.reference());
    }

    /** Whether a recommendation changed, in words for a list in which all are that are open. */
    public String markOf(String reference) {
        return items.stream().anyMatch(item -> item.reference().equals(reference))
                ? "Changed, see above"
                : "Not changed";
    }
}
