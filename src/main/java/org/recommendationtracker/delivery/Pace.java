package org.recommendationtracker.delivery;

import java.time.Duration;

/**
 * How much a channel sends at once.
 *
 * @param mostNotices that a message may have
 * @param pause at least so long between two messages to one recipient; what is due meanwhile goes into the next one
 * @param atOnce how many messages are sent at the same time
 */
public record Pace(int mostNotices, Duration pause, int atOnce) {}
