/** The tasks as pages that work for everybody, with the same forms, checks and steps as in Tasklist. */
@NullMarked
package org.recommendationtracker.workflow.web;

import org.jspecify.annotations.NullMarked;
