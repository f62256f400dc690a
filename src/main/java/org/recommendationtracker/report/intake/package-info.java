/** Reading a report that is sent or uploaded, and saying everything that is wrong with it, before it is registered. */
@NullMarked
package org.recommendationtracker.report.intake;

import org.jspecify.annotations.NullMarked;
