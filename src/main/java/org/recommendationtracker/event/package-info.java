/**
 * What the world may know: each step of a recommendation and each public step of a report becomes one event, written to
 * the outbox inside the step's transaction and sent to Kafka by the relay after it. The only package that produces these
 * events. It also tells notices on the topics of boards and ministers' offices.
 */
@ApplicationModule(allowedDependencies = {"fault", "notice", "party", "recommendation", "report"})
@NullMarked
package org.recommendationtracker.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
