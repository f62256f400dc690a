/**
 * The truth about each recommendation: its status, response, actions, evidence, verifications and clocks. A status moves
 * only along {@link org.recommendationtracker.recommendation.Transitions}; every step is published, inside its own
 * transaction, as a {@link org.recommendationtracker.recommendation.StepCompleted}.
 */
@ApplicationModule(allowedDependencies = {"party", "refusal", "sweep", "text"})
@NullMarked
package org.recommendationtracker.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
