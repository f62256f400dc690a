/**
 * Files that officials upload, so that they can be submitted as evidence: looked through before they are taken, kept as they
 * came. The recommendation says who may, and which were submitted; it does not know this module.
 */
@ApplicationModule(allowedDependencies = {"body", "party", "recommendation", "refusal", "text"})
@NullMarked
package org.recommendationtracker.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
