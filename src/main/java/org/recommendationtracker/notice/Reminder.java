package org.recommendationtracker.notice;

import java.util.Arrays;
import java.util.Optional;

/** What is said, one after the other, of a notice that its recipient has not acknowledged. */
public enum Reminder {
    DUE_SOON("due-soon", "Acknowledge by %s"),
    OVERDUE("overdue", "Not acknowledged by %s"),
    SECOND_NOTICE("second-notice", "Second notice: not acknowledged by %s"),
    THIRD_NOTICE("third-notice", "Third notice: not acknowledged by %s"),
    REASONS_DEMANDED("reasons-demanded", "Reasons demanded: not acknowledged by %s");

    private static final String EVENT = "acknowledgement-";

    private final String wireName;
    private final String words;

    Reminder(String wireName, String words) {
        this.wireName = wireName;
        this.words = words;
    }

    /** By the name that {@code bpmn/audiences.dmn} knows; empty for what is no reminder. */
    static Optional<Reminder> of(String event) {
        return Arrays.stream(values())
                .filter(reminder -> reminder.event().equals(event))
                .findFirst();
    }

    String event() {
        return EVENT + wireName;
    }

    /** @param day the last on which it was to be acknowledged, in words */
    String words(String day) {
        return words.formatted(day);
    }
}
