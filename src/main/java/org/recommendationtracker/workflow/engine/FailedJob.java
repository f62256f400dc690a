package org.recommendationtracker.workflow.engine;

import java.time.Instant;

/**
 * Something that a process was to do by itself, and could not in all its attempts.
 *
 * @param key of the process: what it is about
 * @param step what was to be done, as the model names it
 * @param reason why the last attempt failed
 * @param failedAt when the attempts were used up
 */
public record FailedJob(String id, String key, String step, String reason, Instant failedAt) {}
