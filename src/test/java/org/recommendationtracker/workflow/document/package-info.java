/** Writes what the models say as a page and as pictures for people who read the repository. */
@NullMarked
package org.recommendationtracker.workflow.document;

import org.jspecify.annotations.NullMarked;
