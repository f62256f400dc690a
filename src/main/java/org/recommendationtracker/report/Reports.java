package org.recommendationtracker.report;

import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.report.ReportRefused.Fault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a report, each in one transaction with what its listeners write. */
@Service
@Transactional
public class Reports {

    private final PanelReportRepository repository;
    private final SubmissionCheck check;
    private final Recommendations recommendations;
    private final Answers answers;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    Reports(
            PanelReportRepository repository,
            SubmissionCheck check,
            Recommendations recommendations,
            Answers answers,
            Clock clock,
            ApplicationEventPublisher listeners) {
        this.repository = repository;
        this.check = check;
        this.recommendations = recommendations;
        this.answers = answers;
        this.clock = clock;
        this.listeners = listeners;
    }

    /**
     * Takes a report in; it is published when its embargo ends, at once where it has none.
     *
     * @throws ReportRefused with everything that is wrong
     * @throws ReportExists where the reference is taken
     */
    public ReportState register(ReportSubmission submission, Actor actor) {
        check.check(submission);
        if (repository.existsById(submission.reference())) {
            throw new ReportExists(submission.reference());
        }
        PanelReport report = PanelReport.register(submission, actor);
        try {
            repository.saveAndFlush(report);
        } catch (DataIntegrityViolationException e) {
            // somebody else registered the same reference between the look and the insert
            throw new ReportExists(submission.reference());
        }
        listeners.publishEvent(
                new ReportStepCompleted(ReportStep.REGISTERED, actor, today(), now(), null, report.state()));
        return report.state();
    }

    /** Makes the report public. */
    public void publish(String reference) {
        PanelReport report = forUpdate(reference);
        advance(report, ReportStep.PUBLISHED, report.registrar(), report.publishedOn());
    }

    /** Issues each of the report's recommendations. */
    public void issueRecommendations(String reference) {
        PanelReport report = forUpdate(reference);
        report.items().forEach(item -> recommendations.issue(report.newRecommendation(item), report.registrar()));
    }

    /**
     * Adds recommendations to a report, all or none; they are issued at once where it is published already.
     *
     * @param csv with the columns {@code number,text,themes,boards,priority}
     * @throws ReportRefused with everything that is wrong, by line
     */
    public ReportState addCsv(String reference, Reader csv, Actor actor) throws IOException {
        List<CsvItems.Line> lines = CsvItems.read(csv);
        PanelReport report = forUpdate(reference);
        checkLines(report, lines);
        List<ReportSubmission.Item> items =
                lines.stream().map(CsvItems.Line::item).toList();
        report.add(items);
        if (report.isPublic()) {
            items.forEach(item -> recommendations.issue(report.newRecommendation(Item.of(item)), actor));
        }
        return report.state();
    }

    private void checkLines(PanelReport report, List<CsvItems.Line> lines) {
        List<Fault> faults = new ArrayList<>();
        if (!report.isOpenToMore()) {
            faults.add(new Fault("reference", "Every recommendation of the report is answered: it takes no more."));
        }
        if (lines.isEmpty()) {
            faults.add(new Fault("line 2", "The file has no recommendations."));
        }
        Set<Integer> taken = report.items().stream().map(Item::number).collect(Collectors.toSet());
        for (CsvItems.Line line : lines) {
            String where = "line " + line.number();
            check.violations(line.item())
                    .forEach(fault -> faults.add(new Fault(where + "." + fault.where(), fault.message())));
            check.checkItem(where, line.item(), taken, faults);
        }
        SubmissionCheck.refuse(faults);
    }

    /**
     * Follows the recommendations: when the last is answered, so is the report; when the last is closed and the letter says
     * what was answered, so is it. The report is locked before the count, so that of two that are answered at the same time
     * the later sees the earlier.
     */
    @EventListener
    void follow(StepCompleted step) {
        RecommendationState before = step.before();
        if (before == null) {
            return;
        }
        boolean letterSaysOther = !AnnexItem.of(before).saysTheSameAs(AnnexItem.of(step.after()));
        if (!step.movedStatus() && !letterSaysOther) {
            return;
        }
        PanelReport report = forUpdate(step.after().report());
        if (report.step() == ReportStep.PUBLISHED && all(report, Status::isAnswered)) {
            advance(report, ReportStep.ANSWERED, step.actor(), step.effectiveOn());
        }
        boolean mayBeOutdated = letterSaysOther || !before.status().isAnswered();
        if (report.hasLetter() && mayBeOutdated && all(report, Status::isAnswered) && !isLetterCurrent(report)) {
            listeners.publishEvent(new LetterOutdated(report.reference()));
        }
        closeWhereDone(report, step.actor(), step.effectiveOn());
    }

    /** Notes that the letter, or a further edition of it, was issued; the report closes where nothing else is open. */
    void issueLetter(PanelReport report, IssuedLetter letter, String answersSha256, Actor actor) {
        ReportState before = report.state();
        report.issueLetter(letter, answersSha256);
        announce(report, before, actor, letter.issuedOn());
        closeWhereDone(report, actor, letter.issuedOn());
    }

    private void closeWhereDone(PanelReport report, Actor actor, LocalDate effectiveOn) {
        if (report.step() == ReportStep.LETTER_ISSUED && all(report, Status::isClosed) && isLetterCurrent(report)) {
            advance(report, ReportStep.CLOSED, actor, effectiveOn);
        }
    }

    private boolean all(PanelReport report, Predicate<Status> condition) {
        return recommendations.tally(report.reference()).keySet().stream().allMatch(condition);
    }

    private boolean isLetterCurrent(PanelReport report) {
        return report.letterSays(LetterContent.answersSha256(answers.of(report.reference())));
    }

    /** Published reports, newest first. */
    @Transactional(readOnly = true)
    public List<ReportState> published() {
        return repository.findPublic().stream().map(PanelReport::state).toList();
    }

    @Transactional(readOnly = true)
    public Optional<ReportState> findPublished(String reference) {
        return repository.findById(reference).filter(PanelReport::isPublic).map(PanelReport::state);
    }

    @Transactional(readOnly = true)
    public boolean exists(String reference) {
        return repository.existsById(reference);
    }

    /** When the report may be published; empty where it is under no embargo. */
    @Transactional(readOnly = true)
    public Optional<Instant> embargoEnd(String reference) {
        return repository.findById(reference).map(PanelReport::embargoedUntil).filter(end -> end.isAfter(now()));
    }

    private void advance(PanelReport report, ReportStep step, Actor actor, LocalDate effectiveOn) {
        ReportState before = report.state();
        report.advance(step);
        announce(report, before, actor, effectiveOn);
    }

    private void announce(PanelReport report, ReportState before, Actor actor, LocalDate effectiveOn) {
        listeners.publishEvent(
                new ReportStepCompleted(report.step(), actor, effectiveOn, now(), before, report.state()));
    }

    PanelReport forUpdate(String reference) {
        return repository.findForUpdate(reference).orElseThrow(() -> new UnknownReport(reference));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
