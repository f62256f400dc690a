/** What everybody may read is answered from memory while nothing has changed, and browsers and caches may keep it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.recommendationtracker.caching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
