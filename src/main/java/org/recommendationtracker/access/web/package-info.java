/** Pages and REST about one's own account, and about everybody's for administrators and auditors. */
@NullMarked
package org.recommendationtracker.access.web;

import org.jspecify.annotations.NullMarked;
