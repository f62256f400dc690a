package org.recommendationtracker.workflow;

import java.io.IOException;
import java.io.InputStream;
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

    DecisionTableClocks() throws IOException {
        try (InputStream table = new ClassPathResource("bpmn/clocks.dmn").getInputStream()) {
            clocks = engine.parseDecision("clocks", table);
        }
    }

    @Override
    public int daysUntilDue(ClockKind kind, Priority priority) {
        return days("daysUntilDue", kind, priority);
    }

    @Override
    public int reminderDaysBefore(ClockKind kind, Priority priority) {
        return days("reminderDaysBefore", kind, priority);
    }

    private int days(String column, ClockKind kind, Priority priority) {
        DmnDecisionResult rule = engine.evaluateDecision(
                clocks, Variables.putValue("kind", kind.name()).putValue("priority", priority.name()));
        Object days =
                rule.isEmpty() ? null : rule.getSingleResult().getEntryMap().get(column);
        if (!(days instanceof Number number)) {
            throw new IllegalStateException("bpmn/clocks.dmn has no %s for %s, %s".formatted(column, kind, priority));
        }
        return number.intValue();
    }
}
