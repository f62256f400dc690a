package org.recommendationtracker.workflow.diagram;

import java.util.Map;
import java.util.Set;

/**
 * What is marked in a picture, by the ids of the model's elements.
 *
 * @param passed how often each element was passed or entered, nodes and flows alike; those not passed are missing
 * @param current where the process stands now
 */
public record Marks(Map<String, Integer> passed, Set<String> current) {

    /** For a picture of the model itself. */
    public static final Marks NONE = new Marks(Map.of(), Set.of());

    public Marks {
        passed = Map.copyOf(passed);
        current = Set.copyOf(current);
    }

    Look look(String element) {
        if (equals(NONE)) {
            return Look.PLAIN;
        }
        if (current.contains(element)) {
            return Look.CURRENT;
        }
        return passed.containsKey(element) ? Look.PASSED : Look.AHEAD;
    }

    int times(String element) {
        return passed.getOrDefault(element, 0);
    }
}
