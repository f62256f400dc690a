/**
 * Camunda Forms as GOV.UK pages: the same files that Tasklist shows, read when the application starts, and turned with
 * values and errors into what a page needs to draw them. Knows neither tasks nor steps.
 */
@NullMarked
package org.recommendationtracker.workflow.form;

import org.jspecify.annotations.NullMarked;
