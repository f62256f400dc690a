package org.recommendationtracker.recommendation;

import java.util.Arrays;
import java.util.Optional;

/** How urgent the issuing body holds a recommendation to be; clocks may run faster for it. */
public enum Priority {
    HIGH("High"),
    NORMAL("Normal"),
    LOW("Low");

    private final String title;

    Priority(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public static Optional<Priority> named(String name) {
        return Arrays.stream(values())
                .filter(priority -> priority.name().equals(name))
                .findFirst();
    }
}
