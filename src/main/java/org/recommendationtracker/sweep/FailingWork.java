package org.recommendationtracker.sweep;

import java.time.Instant;

/**
 * Due work that this node could not do when it last tried. Each sweep tries it again.
 *
 * @param work see {@link DueWork#name()}
 * @param key what it is about
 * @param reason why it failed last
 * @param since when it failed first
 */
public record FailingWork(String work, String key, String reason, Instant since) {}
