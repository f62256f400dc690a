package org.recommendationtracker.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a step changed, as two JSON objects with the same fields: only those whose value changed, {@code null} if there
 * was or is no value.
 *
 * @param before null if the step began its subject's life
 */
record Change(@Nullable String before, String after) {

    /** That of a comment. */
    static final Change NONE = new Change("{}", "{}");
}
