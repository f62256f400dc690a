/**
 * Who did what when: one append-only entry per step, written inside the step's transaction, and the status of every
 * recommendation as at any date and as known at any moment. Listens to {@code recommendation} and {@code report}; nothing
 * depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "party",
            "recommendation",
            "refusal",
            "register",
            "register :: web",
            "report",
            "report :: document",
            "access",
            "event",
            "text",
            "address",
            "sweep",
            "export",
            "notice",
            "picture"
        })
@NullMarked
package org.recommendationtracker.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
