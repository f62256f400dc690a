package org.recommendationtracker.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * One legal step: in status {@code from}, {@code step} leads to {@code to}. Where {@code from} is null the step begins
 * the recommendation's life.
 *
 * @param milestone whether the step happens by itself when the process passes it, rather than by somebody's task
 */
public record Transition(@Nullable Status from, Step step, Status to, boolean milestone) {

    public boolean movesStatus() {
        return from != to;
    }
}
