/**
 * What makes the product run with nothing else installed: a Kafka broker in the same process, demo users and demo
 * reports. Active with the profile {@code standalone} only.
 */
@ApplicationModule(allowedDependencies = {"access", "party", "report", "report :: history"})
@NullMarked
package org.recommendationtracker.standalone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
