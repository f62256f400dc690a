package org.recommendationtracker.acceptance;

import java.util.Map;

/** What somebody does about a recommendation, or what time does. */
public sealed interface Move {

    /** Somebody fills in the form of an open task. {@code suffix} is what the key of an action or request adds. */
    record Fill(String userId, String step, String suffix, Map<String, ?> form) implements Move {}

    /** Somebody starts a process by its form. {@code suffix} is what the reference of an action adds. */
    record Start(String userId, String process, String suffix, Map<String, ?> form) implements Move {}

    /** Days go by, and everything that is due in them happens. */
    record Pass(int days) implements Move {}
}
