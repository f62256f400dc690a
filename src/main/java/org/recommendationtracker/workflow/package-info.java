/**
 * The only package that knows the process engine's run time. Outgoing: {@link
 * org.recommendationtracker.workflow.Processes} tells the engine what happened. Incoming: the models in {@code bpmn/}
 * ask {@link org.recommendationtracker.workflow.RecommendationQuestions}, pass milestones, and hand each completed form
 * to its handler in {@code workflow.step}. People do tasks in Tasklist or on the pages of {@code workflow.web}, with the
 * same forms ({@code workflow.form}). The engine keeps the business key; the recommendation keeps the truth.
 *
 * <p>Here stands what models name and what everybody in here uses. Its rooms lead one way: {@code web} → {@code task} and
 * {@code form}; {@code way} and {@code model} → {@code task} → {@code engine} → {@code step}.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "evidence",
            "export",
            "fault",
            "notice",
            "party",
            "picture :: svg",
            "recommendation",
            "refusal",
            "register :: web",
            "report",
            "report :: letter",
            "sweep",
            "text"
        })
@NullMarked
package org.recommendationtracker.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
