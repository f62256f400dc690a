package org.recommendationtracker.report;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.text.PlainText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back a report that was entered by mistake, with all its recommendations: one member of the issuing body's panel asks, another
 * confirms. What was known stays in the history, and in figures as known then.
 */
@Service
@Transactional
public class ReportWithdrawals {

    private final PanelReportRepository repository;
    private final RecommendationIssuer issuer;
    private final Register register;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    ReportWithdrawals(
            PanelReportRepository repository,
            RecommendationIssuer issuer,
            Register register,
            Clock clock,
            ApplicationEventPublisher listeners) {
        this.repository = repository;
        this.issuer = issuer;
        this.register = register;
        this.clock = clock;
        this.listeners = listeners;
    }

    /**
     * Asks for it; nothing changes until somebody else confirms it.
     *
     * @throws InvalidInput without reasons
     * @throws StepRefused if the person is not of the body's panel, or the report is not there to be withdrawn
     */
    public void ask(String reference, String reasons, Person person) {
        PanelReport report = published(reference, person);
        String given = PlainText.lines(reasons);
        if (given.isEmpty() || given.length() > ReportWithdrawal.MAX_REASONS) {
            throw new InvalidInput(
                    "reasons",
                    given.isEmpty()
                            ? "Say why the report was entered by mistake."
                            : "The reasons must have at most %,d characters.".formatted(ReportWithdrawal.MAX_REASONS));
        }
        if (report.askedWithdrawal().isPresent()) {
            throw StepRefused.notNow("Somebody has asked for this already: confirm or dismiss that first.");
        }
        report.askWithdrawal(given, person.userId());
    }

    /**
     * Withdraws the report.
     *
     * @throws StepRefused if nobody has asked for it, or the person did so themselves, or is not of the body's panel
     */
    public void confirm(String reference, Person person) {
        PanelReport report = published(reference, person);
        Actor actor = ReportAuthority.panelOf(report.issuingBodyCode(), person);
        ReportWithdrawal asked = asked(report);
        if (person.userId().equals(asked.askedBy())) {
            throw StepRefused.notYou("You asked for it: somebody else of the panel confirms it.");
        }
        ReportState before = report.state();
        report.withdraw(asked, England.today(clock));
        listeners.publishEvent(
                report.completed(ReportStep.WITHDRAWN, actor, England.today(clock), Utc.now(clock), before));
        repository.flush();
        issuer.takeBack(register.references(reference), actor, "Asked by " + asked.askedBy() + ": " + asked.reasons());
    }

    /** Ends the question; whoever asked may do so too. Throws as {@link #confirm} does. */
    public void dismiss(String reference, Person person) {
        PanelReport report = published(reference, person);
        asked(report);
        report.dismissWithdrawal();
    }

    /**
     * What there is for somebody to do.
     *
     * @param asked what waits for a decision; null if nobody has asked
     */
    public record Question(@Nullable ReportWithdrawal asked) {}

    /** Empty if the person may not ask for a report's withdrawal, or decide it. */
    @Transactional(readOnly = true)
    public Optional<Question> question(String reference, Person person) {
        return person.has(Role.PANEL)
                ? repository
                        .findById(reference)
                        .filter(report -> ReportAuthority.isOfPanel(person, report))
                        .filter(report -> report.step().leadsTo(ReportStep.WITHDRAWN))
                        .map(report -> new Question(report.askedWithdrawal().orElse(null)))
                : Optional.empty();
    }

    private PanelReport published(String reference, Person person) {
        PanelReport report = repository
                .findForUpdate(reference)
                .filter(found -> ReportAuthority.mayKnow(person, found))
                .orElseThrow(() -> new UnknownReport(reference));
        ReportAuthority.panelOf(report.issuingBodyCode(), person);
        if (!report.step().leadsTo(ReportStep.WITHDRAWN)) {
            throw StepRefused.notNow(
                    report.isPublic()
                            ? "The report is withdrawn already."
                            : "The report is not published yet: it cannot be withdrawn.");
        }
        return report;
    }

    private static ReportWithdrawal asked(PanelReport report) {
        return report.askedWithdrawal()
                .orElseThrow(() -> StepRefused.notNow("Nobody has asked for the report to be withdrawn."));
    }
}
