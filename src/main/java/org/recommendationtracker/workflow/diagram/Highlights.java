package org.recommendationtracker.workflow.diagram;

import java.util.Map;
import java.util.Set;

/**
 * What is marked in a picture, by the ids of the model's elements.
 *
 * @param passed how often each element was passed or entered, nodes and flows alike; those not passed are missing
 * @param current where the process stands now
 */
public record Highlights(Map<String, Integer> passed, Set<String> current) {

    /** For a picture of the model itself. */
    public static final Highlights NONE = new Highlights(Map.of(), Set.of());

    public Highlights {
        passed = Map.copyOf(passed);
        current = Set.copyOf(current);
    }

    Highlight look(String element) {
        if (equals(NONE)) {
            return Highlight.PLAIN;
        }
        if (current.contains(element)) {
            return Highlight.CURRENT;
        }
        return passed.containsKey(element) ? Highlight.PASSED : Highlight.AHEAD;
    }

    int times(String element) {
        return passed.getOrDefault(element, 0);
    }
}
