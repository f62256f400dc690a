/** How large the body of a request may be, how slow, and how many may keep a thread waiting. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.recommendationtracker.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
