/** How a caller is told that what they asked for is not done, whichever way they asked. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.recommendationtracker.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
