package org.recommendationtracker.report.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What took the place of what, in one history. */
final class Successors {

    private final Map<String, Link> links = new LinkedHashMap<>();

    private record Link(String successor, String place) {}

    void add(String reference, String successor, String place) {
        links.put(reference, new Link(successor, place));
    }

    /** Nothing takes its own place, by whatever detour. */
    void refuseCircles(Problems problems) {
        TreeSet<String> told = new TreeSet<>();
        links.forEach((reference, link) -> {
            Map<String, Link> way = new LinkedHashMap<>();
            @Nullable String next = reference;
            while (next != null && links.containsKey(next) && !way.containsKey(next)) {
                Link onward = links.get(next);
                way.put(next, onward);
                next = onward.successor;
            }
            if (reference.equals(next) && told.addAll(way.keySet())) {
                String circle = "%s → %s".formatted(String.join(" → ", way.keySet()), reference);
                way.values()
                        .forEach(each ->
                                problems.add(each.place, "It takes its own place in the end: %s.".formatted(circle)));
            }
        });
    }
}
