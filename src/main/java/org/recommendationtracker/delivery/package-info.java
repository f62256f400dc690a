/**
 * Brings notices to their recipients where they are: each notice is one {@code delivery} for each channel that its recipient
 * hears through, and deliveries go out as messages, one or many at once. What a channel cannot do now is tried again, and no
 * channel waits for another.
 */
@ApplicationModule(allowedDependencies = {"access", "address", "fault", "notice", "party", "refusal", "text"})
@NullMarked
package org.recommendationtracker.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
