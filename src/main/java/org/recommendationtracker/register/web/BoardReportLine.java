package org.recommendationtracker.register.web;

import org.recommendationtracker.recommendation.BoardReport;

/**
 * A board's report as pages and files list it.
 *
 * @param board its name
 */
public record BoardReportLine(BoardReport report, String board) {}
