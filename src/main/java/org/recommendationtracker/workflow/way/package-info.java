/**
 * The way that a process took through its model, and what may follow, in marks on the picture and in plain words. Reads
 * the model and what was passed; asks no engine.
 */
@NullMarked
package org.recommendationtracker.workflow.way;

import org.jspecify.annotations.NullMarked;
