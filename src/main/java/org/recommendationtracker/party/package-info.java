/**
 * Who takes part: the ministers' offices, the issuing bodies, the local boards, teams, and the roles people act in. Data that
 * administrators manage, known to every other module.
 */
@ApplicationModule(allowedDependencies = {"caching", "export", "refusal", "tabular", "text"})
@NullMarked
package org.recommendationtracker.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
