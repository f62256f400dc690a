package org.recommendationtracker.register;

/** What totals count. */
public enum Counted {
    /** What a report has a number for; what was split into parts is one, with the status of the part that is furthest behind. */
    RECOMMENDATIONS,
    /** What each body answers: parts, and recommendations that were not split. */
    ANSWERS,
    /** Parts of recommendations that were split. */
    PARTS;

    /** Whether it counts what is a part, or was divided into parts. */
    boolean counts(boolean part, boolean divided) {
        return switch (this) {
            case RECOMMENDATIONS -> !part;
            case ANSWERS -> !divided;
            case PARTS -> part;
        };
    }
}
