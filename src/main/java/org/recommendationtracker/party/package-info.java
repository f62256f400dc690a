/**
 * Who takes part: the local boards, the ministers' offices, the roles people act in. Reference data, known to every
 * other module; uses none of them.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.recommendationtracker.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
