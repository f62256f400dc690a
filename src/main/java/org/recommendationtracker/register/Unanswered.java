package org.recommendationtracker.register;

/**
 * What an office has not answered.
 *
 * @param office its code
 * @param number how many recommendations or parts
 */
public record Unanswered(String office, long number) {}
