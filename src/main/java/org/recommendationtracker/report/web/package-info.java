/** Reports over REST and as pages. */
@NullMarked
package org.recommendationtracker.report.web;

import org.jspecify.annotations.NullMarked;
