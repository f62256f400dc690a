/**
 * What lists, pages, letters, searches and totals are read from: a row for each recommendation with its state, the intervals
 * of its status, and their sums. Written inside each step's transaction, and made anew from the audit trail on request.
 */
@ApplicationModule(
        allowedDependencies = {"address", "export", "party", "picture", "recommendation", "refusal", "sweep", "text"})
@NullMarked
package org.recommendationtracker.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
