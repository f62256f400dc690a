/** One handler for each human step of the models, with the form that it takes. */
@NullMarked
package org.recommendationtracker.workflow.step;

import org.jspecify.annotations.NullMarked;
