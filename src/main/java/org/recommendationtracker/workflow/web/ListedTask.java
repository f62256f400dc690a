package org.recommendationtracker.workflow.web;

import org.jspecify.annotations.Nullable;

/**
 * A task as a list of them shows it.
 *
 * @param key what it is about
 * @param text what the panel recommends; the title of a report
 * @param due null if no clock runs
 * @param holder who has it, in words
 * @param begun whether the reader has saved a draft on it
 */
public record ListedTask(
        String id,
        String key,
        String name,
        String text,
        @Nullable DueDay due,
        String holder,
        boolean begun) {}
