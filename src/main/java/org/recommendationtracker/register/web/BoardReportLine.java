package org.recommendationtracker.register.web;

import org.recommendationtracker.recommendation.BoardReport;

/**
 * A board's report as pages and files list it.
 *
 * @param reference of the recommendation that it is on
 * @param board its name
 */
public record BoardReportLine(String reference, BoardReport report, String board) {}
