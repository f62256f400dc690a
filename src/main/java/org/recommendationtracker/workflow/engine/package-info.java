/**
 * What is plugged into the engine: each user task of a model is bound to its step, and what the engine's published interfaces
 * do not tell is read here. Knows the steps; the other rooms of the workflow ask it.
 */
@NullMarked
package org.recommendationtracker.workflow.engine;

import org.jspecify.annotations.NullMarked;
