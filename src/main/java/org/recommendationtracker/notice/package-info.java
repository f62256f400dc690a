/**
 * Tells boards, ministers' offices and the panel what happened: one notice per event and recipient, in the recipient's
 * inbox, with its receipts. Knows the events only as they are published on Kafka, never the classes that raise them.
 */
@ApplicationModule(allowedDependencies = {"access", "export", "fault", "party", "refusal", "sweep", "text"})
@NullMarked
package org.recommendationtracker.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
