/** The audit history and the totals through REST and as pages. */
@NullMarked
package org.recommendationtracker.audit.web;

import org.jspecify.annotations.NullMarked;
