/** What counts as text, and as none, in everything that people type or send; used by every other module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.recommendationtracker.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
