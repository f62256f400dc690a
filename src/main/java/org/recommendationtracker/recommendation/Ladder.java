package org.recommendationtracker.recommendation;

/**
 * When a clock is spoken of. All numbers are days in its rule's way of counting.
 *
 * @param secondNoticeAfter after the date, as are the two below
 */
public record Ladder(int reminderDaysBefore, int secondNoticeAfter, int thirdNoticeAfter, int reasonsDemandedAfter) {}
