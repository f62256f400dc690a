/** Proves the audit module's REST and pages. */
@NullMarked
package org.recommendationtracker.audit.web;

import org.jspecify.annotations.NullMarked;
