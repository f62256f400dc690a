/**
 * A start of the product that does one thing and ends: makes notices and statuses anew from the topic of events, into a database
 * of its own, and compares them with what the product has. Changes nothing.
 */
@ApplicationModule(allowedDependencies = {"notice", "party", "recommendation", "register", "standalone"})
@NullMarked
package org.recommendationtracker.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
