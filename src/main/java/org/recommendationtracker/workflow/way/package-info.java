/**
 * The way that a process took through its model, and what may follow, in marks on the picture and in plain words. What
 * was passed is read from the engine's history; what follows from it needs no engine.
 */
@NullMarked
package org.recommendationtracker.workflow.way;

import org.jspecify.annotations.NullMarked;
