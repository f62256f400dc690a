/**
 * The audit report: totals, rates, clocks, what is overdue, slipped, reopened or superseded, and what changed, as at a day and
 * as known at a moment, for what passes a filter.
 */
@NullMarked
package org.recommendationtracker.audit.report;

import org.jspecify.annotations.NullMarked;
