/**
 * Reads the tables that people send, as CSV or as Excel workbooks, into rows of text, and says what was recognised. What it
 * cannot read without a guess it refuses, with what to do. It knows nothing of what the columns mean.
 */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package org.recommendationtracker.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
