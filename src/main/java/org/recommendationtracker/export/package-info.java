/**
 * Writes lists as files that people take away, as CSV or for a spreadsheet, row by row: a file takes no more memory with more
 * rows. It knows nothing of what the columns mean.
 */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package org.recommendationtracker.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
