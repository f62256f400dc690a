/**
 * The process around the application: refuses to start if something on the machine is not as it must be, before anything
 * is begun, and sees to it that a stop comes to an end.
 */
@ApplicationModule(allowedDependencies = {"address", "text"})
@NullMarked
package org.recommendationtracker.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
