package org.recommendationtracker.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.recommendationtracker.notice.AcknowledgementPolicy;
import org.recommendationtracker.notice.Reminder;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.ClockPolicy;
import org.recommendationtracker.recommendation.ClockRule;
import org.recommendationtracker.recommendation.DayCount;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.Rung;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** How clocks run, from {@code bpmn/clocks.dmn}. */
@Component
class DecisionTableClocks implements ClockPolicy, AcknowledgementPolicy {

    private static final String ACKNOWLEDGEMENT = "ACKNOWLEDGEMENT";

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision clocks;

    /** The table does not change while we run. */
    private final Map<Question, ClockRule> known = new ConcurrentHashMap<>();

    DecisionTableClocks() throws IOException {
        try (InputStream table = new ClassPathResource("bpmn/clocks.dmn").getInputStream()) {
            clocks = engine.parseDecision("clocks", table);
        }
    }

    @Override
    public ClockRule rule(ClockKind kind, Priority priority) {
        return known.computeIfAbsent(new Question(kind.name(), priority), this::ask);
    }

    @Override
    public LocalDate dueOn(LocalDate deliveredOn) {
        return acknowledgement().dueOn(deliveredOn);
    }

    @Override
    public LocalDate sayOn(Reminder reminder, LocalDate dueOn) {
        return acknowledgement().rungOn(Rung.valueOf(reminder.name()), dueOn, dueOn);
    }

    /** A notice has no priority: the table must have one rule for all. */
    private ClockRule acknowledgement() {
        return known.computeIfAbsent(new Question(ACKNOWLEDGEMENT, Priority.NORMAL), this::ask);
    }

    private ClockRule ask(Question question) {
        DmnDecisionResult rule = engine.evaluateDecision(
                clocks,
                Variables.putValue("kind", question.kind())
                        .putValue("priority", question.priority().name()));
        if (rule.isEmpty()) {
            throw new IllegalStateException("bpmn/clocks.dmn has no rule for " + question);
        }
        DmnDecisionResultEntries row = rule.getSingleResult();
        return new ClockRule(
                DayCount.valueOf(row.getEntry("count")),
                number(row, "daysUntilDue"),
                number(row, "reminderDaysBefore"),
                number(row, "secondNoticeDaysAfter"),
                number(row, "thirdNoticeDaysAfter"),
                number(row, "reasonsDemandedDaysAfter"));
    }

    private static int number(DmnDecisionResultEntries row, String column) {
        Number days = row.getEntry(column);
        return days.intValue();
    }

    private record Question(String kind, Priority priority) {}
}
