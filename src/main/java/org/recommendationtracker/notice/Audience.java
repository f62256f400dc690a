package org.recommendationtracker.notice;

import java.util.Arrays;

/** Kinds of recipients, as the decision table of who hears of an event names them. */
public enum Audience {
    BOARDS("boards"),
    MINISTERS_OFFICE("ministers-office"),
    PANEL("panel");

    private final String entry;

    Audience(String entry) {
        this.entry = entry;
    }

    /** @throws IllegalArgumentException if the decision table names an audience that nobody serves */
    static Audience named(String entry) {
        return Arrays.stream(values())
                .filter(audience -> audience.entry.equals(entry))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The decision table \"audiences\" names the unknown audience \"" + entry + "\""));
    }
}
