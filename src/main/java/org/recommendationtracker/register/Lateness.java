package org.recommendationtracker.register;

/**
 * How far open recommendations are behind.
 *
 * @param overdue whose own clock is past its date
 * @param slipped with a date that was put off since it was first set
 */
public record Lateness(long overdue, long slipped) {}
