/**
 * What falls due on a day is done on that day, by whichever node comes to it first: a sweep over rows that each know their
 * day. A module that has such rows offers them as {@link org.recommendationtracker.sweep.DueWork}.
 */
@ApplicationModule(allowedDependencies = {"fault", "party"})
@NullMarked
package org.recommendationtracker.sweep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
