/**
 * Panel reports: taken in whole or not at all, published (at once or when their embargo ends), answered when every
 * recommendation is, then by a letter that is kept as it was issued, closed when every recommendation is, open again with one
 * of them that is. Publishing issues the recommendations.
 */
@ApplicationModule(
        allowedDependencies = {
            "body",
            "evidence",
            "export",
            "fault",
            "party",
            "recommendation",
            "refusal",
            "register",
            "register :: web",
            "access",
            "tabular",
            "text"
        })
@NullMarked
package org.recommendationtracker.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
