/**
 * Who may come in and what they may do: one sign-in for the pages, Tasklist and the REST interfaces, roles as groups of
 * the process engine, and the rules in front of the engine's own REST.
 */
@ApplicationModule(allowedDependencies = {"address", "caching", "export", "party", "refusal", "text"})
@NullMarked
package org.recommendationtracker.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
