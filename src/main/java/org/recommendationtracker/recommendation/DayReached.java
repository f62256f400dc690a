package org.recommendationtracker.recommendation;

/** The day has come that the process of a recommendation waits for. Listeners join the transaction in which it is told. */
public record DayReached(String reference) {}
