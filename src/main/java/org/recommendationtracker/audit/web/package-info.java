/** The audit history and the totals through REST and as pages, and the home page that shows them to everybody. */
@NullMarked
package org.recommendationtracker.audit.web;

import org.jspecify.annotations.NullMarked;
