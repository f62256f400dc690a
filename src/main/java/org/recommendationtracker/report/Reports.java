package org.recommendationtracker.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.party.IssuingBody;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.ListenerRank;
import org.recommendationtracker.recommendation.PastLife;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.report.ReportRefused.Fault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a report, each in one transaction with what its listeners write. */
@Service
@Transactional
public class Reports {

    /** As many reports that are not published yet are listed. */
    private static final int MAX_UNPUBLISHED = 200;

    private final PanelReportRepository repository;
    private final SubmissionRules rules;
    private final PrintedAnswers printed;
    private final IssuingBodies bodies;
    private final RecommendationIssuer issuer;
    private final LongPublicationRepository longPublications;
    private final Register register;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    Reports(
            PanelReportRepository repository,
            SubmissionRules rules,
            PrintedAnswers printed,
            IssuingBodies bodies,
            RecommendationIssuer issuer,
            LongPublicationRepository longPublications,
            Register register,
            Clock clock,
            ApplicationEventPublisher listeners) {
        this.repository = repository;
        this.rules = rules;
        this.printed = printed;
        this.bodies = bodies;
        this.issuer = issuer;
        this.longPublications = longPublications;
        this.register = register;
        this.clock = clock;
        this.listeners = listeners;
    }

    /**
     * Takes a report in; it is published when its embargo ends, at once if it has none.
     *
     * @throws ReportRefused with everything that is wrong
     * @throws StepRefused if the actor is not of the issuing body's panel
     * @throws ReportExists if the reference is taken
     */
    public ReportState register(ReportSubmission submission, Actor actor) {
        rules.check(submission);
        IssuingBody body = bodies.find(submission.issuingBody()).orElseThrow();
        ReportAuthority.requirePanel(body.code(), actor);
        if (repository.existsById(submission.reference())) {
            throw new ReportExists(submission.reference());
        }
        PanelReport report = PanelReport.register(submission, body, actor);
        try {
            repository.saveAndFlush(report);
        } catch (DataIntegrityViolationException e) {
            // somebody else registered the same reference between the look and the insert
            throw new ReportExists(submission.reference());
        }
        listeners.publishEvent(report.completed(ReportStep.REGISTERED, actor, today(), Utc.now(clock), null));
        return get(submission.reference()).state();
    }

    /**
     * Enters a published report whose recommendations have a past, all in one transaction. Nobody is told; whoever asks for it has
     * checked who may.
     *
     * @param lives of its recommendations, in the order of the submission
     * @param actor who entered it
     * @param comment how it came to be entered
     * @param progress is told now and then how many of the lives are entered, though nobody sees any before all are
     * @throws ReportExists if the reference is taken
     */
    public ReportState takeOver(
            ReportSubmission submission, List<PastLife> lives, Actor actor, String comment, IntConsumer progress) {
        if (repository.existsById(submission.reference())) {
            throw new ReportExists(submission.reference());
        }
        IssuingBody body = bodies.find(submission.issuingBody()).orElseThrow();
        PanelReport report = repository.saveAndFlush(PanelReport.takeOver(submission, body, actor, reached(lives)));
        listeners.publishEvent(report.completed(ReportStep.TAKEN_OVER, actor, today(), Utc.now(clock), null));
        issuer.takeOver(lives, actor, comment, progress);
        return get(submission.reference()).state();
    }

    private static ReportStep reached(List<PastLife> lives) {
        if (lives.stream().allMatch(life -> life.last().status().isClosed())) {
            return ReportStep.CLOSED;
        }
        return lives.stream().allMatch(life -> life.last().status().isAnswered())
                ? ReportStep.ANSWERED
                : ReportStep.PUBLISHED;
    }

    /**
     * Makes the report public.
     *
     * @throws IllegalStateException while it is under embargo, whoever asks
     */
    public void publish(String reference) {
        PanelReport report = forUpdate(reference);
        if (isUnderEmbargo(report)) {
            throw new IllegalStateException(
                    "report %s is under embargo until %s".formatted(reference, report.embargoedUntil()));
        }
        advance(report, ReportStep.PUBLISHED, report.registrar(), report.publishedOn());
    }

    /** Whether publishing the report takes longer than anybody should wait for an answer. */
    @Transactional(readOnly = true)
    public boolean takesLong(String reference) {
        return get(reference).state().takesLong();
    }

    /** Has the report published, and its recommendations issued, in the background and soon. */
    public void publishLater(String reference) {
        longPublications.save(new LongPublication(reference, 0, Utc.now(clock)));
    }

    /** Makes the report public and issues its recommendations, unless another node is about it or has just done it. */
    void publishWhole(String reference) {
        if (repository.lockUnlessHeld(reference).isPresent()
                && longPublications.findById(reference).isPresent()) {
            // what an attempt that broke off had come to is nothing any more
            longPublications.tell(reference, 0, Utc.now(clock));
            publish(reference);
            issueRecommendations(reference);
            longPublications.deleteById(reference);
        }
    }

    /** Issues each of the report's recommendations. */
    public void issueRecommendations(String reference) {
        PanelReport report = forUpdate(reference);
        issuer.all(report.items().stream().map(report::newRecommendation).toList(), report.registrar());
    }

    /**
     * Adds recommendations to a report, all or none; they are issued at once if it is published already.
     *
     * @param read reads what is added, for a report that has given these numbers already
     * @throws ReportRefused if every recommendation of the report is answered
     * @throws StepRefused if the report is another body's
     * @throws UnknownReport if there is none that the person may know of
     */
    public ReportState add(String reference, Person person, Function<Set<Integer>, List<ReportSubmission.Item>> read) {
        PanelReport report = forUpdate(reference);
        if (!ReportAuthority.mayKnow(person, report)) {
            throw new UnknownReport(reference);
        }
        Actor actor = ReportAuthority.panelOf(report.issuingBodyCode(), person);
        if (!report.isOpenToMore()) {
            throw new ReportRefused(List.of(
                    new Fault("reference", "Every recommendation of the report is answered: it takes no more.")));
        }
        Set<Integer> taken = report.items().stream().map(ReportItem::number).collect(Collectors.toSet());
        List<ReportSubmission.Item> items = read.apply(taken);
        ReportState before = report.state();
        report.add(items);
        if (report.isPublic()) {
            listeners.publishEvent(
                    report.completed(ReportStep.RECOMMENDATIONS_ADDED, actor, today(), Utc.now(clock), before));
            issuer.all(
                    items.stream()
                            .map(ReportItem::of)
                            .map(report::newRecommendation)
                            .toList(),
                    actor);
        }
        return report.state();
    }

    /**
     * Follows the recommendations: when the last is answered, so is the report; when the last is closed and the letter says
     * what was answered, so is it, until one is reopened. The report is locked before the count, so that of two that are
     * answered at the same time the later sees the earlier.
     */
    @EventListener
    @Order(ListenerRank.REPORT)
    void follow(StepCompleted step) {
        RecommendationState before = step.before();
        if (before == null || step.step() == Step.TAKEN_BACK) {
            return;
        }
        boolean letterSaysOther = !printed.areTheSame(before, step.after());
        if (!letterSaysOther && !mayBeTheLast(before.status(), step.after().status())) {
            return;
        }
        PanelReport report = forUpdate(step.after().report());
        if (report.step() == ReportStep.PUBLISHED && all(report, Status::isAnswered)) {
            advance(report, ReportStep.ANSWERED, step.actor(), step.effectiveOn());
        }
        boolean openedAgain =
                before.status().isClosed() && !step.after().status().isClosed();
        if (openedAgain && report.step() == ReportStep.CLOSED && !all(report, Status::isClosed)) {
            advance(report, ReportStep.REOPENED, step.actor(), step.effectiveOn());
        }
        boolean mayBeOutdated = letterSaysOther || !before.status().isAnswered();
        if (report.hasLetter() && mayBeOutdated && all(report, Status::isAnswered) && !isLetterCurrent(report)) {
            listeners.publishEvent(new LetterOutdated(report.reference()));
        }
        closeWhereDone(report, step.actor(), step.effectiveOn());
    }

    /**
     * Issues the letter, or a further edition of it; the report closes if nothing else is open.
     *
     * @param make makes it of the report as it stands, which nobody changes meanwhile
     */
    public IssuedLetter issueLetter(String reference, Actor actor, Function<ReportState, MadeLetter> make) {
        PanelReport report = forUpdate(reference);
        ReportState before = report.state();
        MadeLetter made = make.apply(before);
        IssuedLetter letter = made.letter();
        report.issueLetter(letter, made.answersSha256());
        announce(report, before, actor, letter.issuedOn());
        closeWhereDone(report, actor, letter.issuedOn());
        return letter;
    }

    /** A letter that was made, and the digest of the answers in it. */
    public record MadeLetter(IssuedLetter letter, String answersSha256) {}

    /** Whether all recommendations of the report may be answered or closed now, or not any more. */
    private static boolean mayBeTheLast(Status before, Status after) {
        return before.isAnswered() != after.isAnswered() || before.isClosed() != after.isClosed();
    }

    private void closeWhereDone(PanelReport report, Actor actor, LocalDate effectiveOn) {
        if (report.mayClose() && all(report, Status::isClosed) && (report.needsNoLetter() || isLetterCurrent(report))) {
            advance(report, ReportStep.CLOSED, actor, effectiveOn);
        }
    }

    private boolean all(PanelReport report, Predicate<Status> condition) {
        return register.tally(report.reference()).keySet().stream().allMatch(condition);
    }

    private boolean isLetterCurrent(PanelReport report) {
        return report.letterSays(printed.sha256(register.answerable(report.reference())));
    }

    /** Published reports, newest first. */
    @Transactional(readOnly = true)
    public Page<ReportState> published(Pageable page) {
        return repository.findPublic(page).map(PanelReport::state);
    }

    /** So many published reports, the newest. */
    @Transactional(readOnly = true)
    public List<ReportState> newest(int most) {
        return repository.findNewest(Limit.of(most)).stream()
                .map(PanelReport::state)
                .toList();
    }

    /** So many published reports that follow one in the order of the newest. */
    @Transactional(readOnly = true)
    public List<ReportState> newestAfter(ReportState report, int most) {
        return repository.findNewestAfter(report.publishedOn(), report.reference(), Limit.of(most)).stream()
                .map(PanelReport::state)
                .toList();
    }

    /** The published ones of these reports, in no order. */
    @Transactional(readOnly = true)
    public List<ReportState> published(Collection<String> references) {
        return repository.findAllById(references).stream()
                .filter(PanelReport::isPublic)
                .map(PanelReport::state)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<ReportState> findPublished(String reference) {
        return repository.findById(reference).filter(PanelReport::isPublic).map(PanelReport::state);
    }

    /** A report that somebody may know of: a published one, or one of their own issuing body; auditors know of all. */
    @Transactional(readOnly = true)
    public Optional<ReportState> find(String reference, Person reader) {
        return repository
                .findById(reference)
                .filter(report -> ReportAuthority.mayKnow(reader, report))
                .map(PanelReport::state);
    }

    /** The reports that are not published yet, the newest of them, as far as somebody may know of them. */
    @Transactional(readOnly = true)
    public List<ReportState> unpublished(Person reader) {
        return repository.findUnpublished(Limit.of(MAX_UNPUBLISHED)).stream()
                .filter(report -> ReportAuthority.mayKnow(reader, report))
                .map(PanelReport::state)
                .toList();
    }

    /** The party that has a role for a report: the office that it is addressed to, or the body that issued it. */
    @Transactional(readOnly = true)
    public String partyOf(String reference, Role role) {
        PanelReport report = get(reference);
        return role == Role.PANEL ? report.issuingBodyCode() : report.state().addressedTo();
    }

    /** The code of the body that issued the report, whoever may know of it; empty if there is no such report. */
    @Transactional(readOnly = true)
    public Optional<String> issuerOf(String reference) {
        return repository.findById(reference).map(PanelReport::issuingBodyCode);
    }

    /** The codes of the boards that its recommendations concern, or {@link Boards#ALL}; none if there is no such report. */
    @Transactional(readOnly = true)
    public Collection<String> boardsOf(String reference) {
        return repository.findById(reference).map(PanelReport::boards).orElse(List.of());
    }

    /** The recommendations of a report as they were submitted, in the order of their numbers. */
    @Transactional(readOnly = true)
    public Page<ReportSubmission.Item> items(String reference, Pageable page) {
        return repository.items(reference, page).map(ReportItem::submitted);
    }

    /** How far the publication of a long report has come; empty if none is under way. */
    @Transactional(readOnly = true)
    public Optional<Progress> progress(String reference) {
        return longPublications
                .findById(reference)
                .map(publication -> new Progress(publication.issued(), publication.recordedAt()));
    }

    /**
     * How far a publication has come.
     *
     * @param issued recommendations so far
     * @param recordedAt when the last of them were
     */
    public record Progress(int issued, Instant recordedAt) {}

    @Transactional(readOnly = true)
    public boolean exists(String reference) {
        return repository.existsById(reference);
    }

    /** When the report may be published; empty if it is under no embargo. */
    @Transactional(readOnly = true)
    public Optional<Instant> embargoEnd(String reference) {
        return repository.findById(reference).filter(this::isUnderEmbargo).map(PanelReport::embargoedUntil);
    }

    private boolean isUnderEmbargo(PanelReport report) {
        Instant end = report.embargoedUntil();
        return end != null && end.isAfter(clock.instant());
    }

    private void advance(PanelReport report, ReportStep step, Actor actor, LocalDate effectiveOn) {
        ReportState before = report.state();
        report.advance(step);
        announce(report, before, actor, effectiveOn);
    }

    private void announce(PanelReport report, ReportState before, Actor actor, LocalDate effectiveOn) {
        listeners.publishEvent(report.completed(report.step(), actor, effectiveOn, Utc.now(clock), before));
    }

    private PanelReport get(String reference) {
        return repository.findById(reference).orElseThrow(() -> new UnknownReport(reference));
    }

    private PanelReport forUpdate(String reference) {
        return repository.findForUpdate(reference).orElseThrow(() -> new UnknownReport(reference));
    }

    private LocalDate today() {
        return England.today(clock);
    }
}
