/** What the product brings along when it runs by itself on one machine, in the profile {@code standalone}. */
@ApplicationModule(allowedDependencies = {"access", "party", "report"})
@NullMarked
package org.recommendationtracker.standalone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
