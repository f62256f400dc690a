/** How a fault that lasts is told: once when it begins, once when it ends, and never by who cannot wait for an answer. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.recommendationtracker.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
