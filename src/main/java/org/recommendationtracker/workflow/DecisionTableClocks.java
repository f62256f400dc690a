package org.recommendationtracker.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.notice.AcknowledgementPolicy;
import org.recommendationtracker.notice.Reminder;
import org.recommendationtracker.party.DayCount;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.party.Term;
import org.recommendationtracker.recommendation.ClockCase;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.ClockPolicy;
import org.recommendationtracker.recommendation.ClockRule;
import org.recommendationtracker.recommendation.EscalationLevel;
import org.recommendationtracker.recommendation.Ladder;
import org.recommendationtracker.recommendation.Priority;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** How clocks run, from {@code bpmn/clocks.dmn}. */
@Component
class DecisionTableClocks implements ClockPolicy, AcknowledgementPolicy {

    /** A rule has a ladder if it has this. */
    private static final String REMINDER = "reminderDaysBefore";

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision clocks;

    /** The table does not change while we run. */
    private final Map<Question, ClockRule> known = new ConcurrentHashMap<>();

    private final KnownParties parties;

    DecisionTableClocks(KnownParties parties) throws IOException {
        this.parties = parties;
        try (InputStream table = new ClassPathResource("bpmn/clocks.dmn").getInputStream()) {
            clocks = engine.parseDecision("clocks", table);
        }
    }

    @Override
    public ClockRule rule(ClockKind kind, ClockCase of) {
        Term byLaw = of.answerWithin();
        Term orOfBody = byLaw == null
                ? parties.now()
                        .find(PartyKind.ISSUING_BODY, of.issuingBody())
                        .map(Party::answerWithin)
                        .orElse(null)
                : byLaw;
        return known.computeIfAbsent(new Question(kind.name(), of.priority(), orOfBody), this::ask);
    }

    @Override
    public LocalDate dueOn(LocalDate deliveredOn) {
        return rule("ACKNOWLEDGEMENT").dueOn(deliveredOn);
    }

    @Override
    public LocalDate sayOn(Reminder reminder, LocalDate dueOn) {
        return rule("ACKNOWLEDGEMENT")
                .escalatesOn(EscalationLevel.valueOf(reminder.name()), dueOn, dueOn)
                .orElseThrow();
    }

    /** The day by which whoever is late gives the reasons that are demanded on a day. */
    LocalDate reasonsDueOn(LocalDate demandedOn) {
        return rule("REASONS").dueOn(demandedOn);
    }

    /** The day by which a request of that day is decided. */
    LocalDate requestDueOn(LocalDate askedOn) {
        return rule("REQUEST").dueOn(askedOn);
    }

    /** The day by which the letter with answers of that day is issued. */
    LocalDate letterDueOn(LocalDate answeredOn) {
        return rule("LETTER").dueOn(answeredOn);
    }

    /** Of what has no priority: the table must have one rule for all. */
    private ClockRule rule(String kind) {
        return known.computeIfAbsent(new Question(kind, Priority.NORMAL, null), this::ask);
    }

    private ClockRule ask(Question question) {
        Term byLaw = question.byLaw();
        DmnDecisionResult rule = engine.evaluateDecision(
                clocks,
                Variables.putValue("kind", question.kind())
                        .putValue("priority", question.priority().name())
                        .putValue("lawNumber", byLaw == null ? null : byLaw.number())
                        .putValue(
                                "lawCount", byLaw == null ? null : byLaw.count().name()));
        if (rule.isEmpty()) {
            throw new IllegalStateException("bpmn/clocks.dmn has no rule for " + question);
        }
        DmnDecisionResultEntries row = rule.getSingleResult();
        return new ClockRule(
                DayCount.valueOf(row.getEntry("count")),
                number(row, "untilDue").orElseThrow(),
                number(row, "mostExtensions").orElse(null),
                number(row, REMINDER).map(days -> ladder(days, row)).orElse(null));
    }

    private static Ladder ladder(int reminderDaysBefore, DmnDecisionResultEntries row) {
        return new Ladder(
                reminderDaysBefore,
                number(row, "secondNoticeDaysAfter").orElseThrow(),
                number(row, "thirdNoticeDaysAfter").orElseThrow(),
                number(row, "reasonsDemandedDaysAfter").orElseThrow());
    }

    /** Empty if the cell is. */
    private static Optional<Integer> number(DmnDecisionResultEntries row, String column) {
        Number number = (Number) row.get(column);
        return Optional.ofNullable(number).map(Number::intValue);
    }

    private record Question(
            String kind, Priority priority, @Nullable Term byLaw) {}
}
