/** The paper that tells a committee how a report's recommendations stand. */
@NullMarked
package org.recommendationtracker.report.committee;

import org.jspecify.annotations.NullMarked;
