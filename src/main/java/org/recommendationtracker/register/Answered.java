package org.recommendationtracker.register;

import java.util.List;

/** How far a recommendation is answered; if it is asked what one office, board or theme has to do with it, that answer counts. */
public enum Answered {
    /** By nobody. */
    NO,
    /** By some of the bodies that it is addressed to, and not by others. */
    PARTLY,
    /** By all. */
    YES;

    private static final String A_PART_IS =
            "exists (select 1 from register_entry p where p.whole = e.whole and p.part_number > 0 and p.status %s 'ISSUED')";

    /** What is true of a whole recommendation {@code e}. */
    List<String> ofWhole() {
        return switch (this) {
            case NO -> List.of("e.status = 'ISSUED'", "(e.divided = false or not " + A_PART_IS.formatted("<>") + ")");
            case PARTLY -> List.of("e.divided = true", "e.status = 'ISSUED'", A_PART_IS.formatted("<>"));
            case YES -> List.of("e.status <> 'ISSUED'");
        };
    }

    /** What is true of an answer {@code e}. */
    List<String> ofAnswer() {
        return switch (this) {
            case NO -> List.of("e.divided = false", "e.status = 'ISSUED'");
            case PARTLY -> List.of("e.part_number > 0", A_PART_IS.formatted("<>"), A_PART_IS.formatted("="));
            case YES -> List.of("e.divided = false", "e.status <> 'ISSUED'");
        };
    }
}
