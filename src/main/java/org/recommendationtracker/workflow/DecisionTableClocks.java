package org.recommendationtracker.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.ClockPolicy;
import org.recommendationtracker.recommendation.Priority;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** How long clocks run, from {@code bpmn/clocks.dmn}. */
@Component
class DecisionTableClocks implements ClockPolicy {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision clocks;

    /** A rule takes milliseconds to evaluate, and the table does not change while the application runs. */
    private final Map<Question, Integer> answers = new ConcurrentHashMap<>();

    private record Question(ClockKind kind, Priority priority) {}

    DecisionTableClocks() throws IOException {
        try (InputStream table = new ClassPathResource("bpmn/clocks.dmn").getInputStream()) {
            clocks = engine.parseDecision("clocks", table);
        }
    }

    @Override
    public int daysUntilDue(ClockKind kind, Priority priority) {
        return answers.computeIfAbsent(new Question(kind, priority), asked -> ask(asked.kind(), asked.priority()));
    }

    private int ask(ClockKind kind, Priority priority) {
        DmnDecisionResult rule = engine.evaluateDecision(
                clocks, Variables.putValue("kind", kind.name()).putValue("priority", priority.name()));
        if (rule.isEmpty()) {
            throw new IllegalStateException("bpmn/clocks.dmn has no rule for %s, %s".formatted(kind, priority));
        }
        Number days = rule.getSingleResult().getEntry("daysUntilDue");
        return days.intValue();
    }
}
