/**
 * Draws a process model as SVG from the layout in the model itself, with the way that was taken marked in it. Reads the
 * model only: it needs no engine, no browser and no fonts.
 */
@NullMarked
package org.recommendationtracker.workflow.diagram;

import org.jspecify.annotations.NullMarked;
