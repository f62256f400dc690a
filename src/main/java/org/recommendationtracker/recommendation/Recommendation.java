package org.recommendationtracker.recommendation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.party.Term;

/**
 * One numbered recommendation and all that became of it. It changes by steps only: {@link Answering}, {@link Delivering},
 * {@link Timekeeping}, {@link Closing}, {@link Splitting}, {@link Correcting} and {@link LocalReporting} say what each takes. A step checks that it is legal in the
 * present status ({@link Transitions}) and that what it is given is complete, and throws {@link StepRefused} otherwise,
 * having changed nothing.
 */
@Entity
@Table(name = "recommendation")
public class Recommendation {

    @EmbeddedId
    private RecommendationReference reference;

    @Column(name = "report_reference")
    private String report;

    private int number;
    private String office;
    private String issuingBody;
    private String text;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    private LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String owner;

    /** As {@link Term} has it; null if the law sets nothing of its own for this one. */
    @Column(name = "answer_within")
    private @Nullable String answerWithin;

    @ElementCollection
    @CollectionTable(name = "recommendation_theme", joinColumns = @JoinColumn(name = "reference"))
    @Column(name = "theme")
    private Set<String> themes = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "recommendation_board", joinColumns = @JoinColumn(name = "reference"))
    @Column(name = "board")
    private Set<String> boards = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "status_change", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<StatusChange> statusHistory = new ArrayList<>();

    @Embedded
    private Responses responses = new Responses();

    @Embedded
    private Delivery delivery = new Delivery();

    @Embedded
    private Requests requests = new Requests();

    @Embedded
    private Clocks clocks = new Clocks();

    @Embedded
    private Relations relations = new Relations();

    @Convert(converter = TakenOverJson.class)
    private @Nullable TakenOver takenOver;

    @Convert(converter = BoardReportSummaryJson.class)
    private @Nullable BoardReportSummary boardReports;

    private @Nullable LocalDate takenBackOn;

    @Version
    private long version;

    protected Recommendation() {}

    private Recommendation(NewRecommendation item) {
        this.reference = item.reference();
        this.report = item.report();
        this.number = item.number();
        this.office = item.office();
        this.issuingBody = item.issuingBody();
        this.text = item.text();
        this.priority = item.priority();
        this.publishedOn = item.publishedOn();
        this.themes.addAll(item.themes());
        this.boards.addAll(item.boards());
        this.status = Status.ISSUED;
        this.answerWithin =
                item.answerWithin() == null ? null : item.answerWithin().toString();
    }

    /** Begins with the panel's publication; the response clock runs from that day. */
    static Recommendation issue(NewRecommendation item, Moment now, ClockPolicy policy) {
        Recommendation issued = new Recommendation(item);
        issued.enter(Status.ISSUED, item.publishedOn(), now, policy);
        return issued;
    }

    /** Begins where it stands, with what became of it before. Of what was over by then nothing is said to anybody. */
    static Recommendation takeOver(PastLife life, String enteredBy, Moment now, ClockPolicy policy) {
        Recommendation taken = new Recommendation(life.item());
        taken.takenOver = new TakenOver(now.today(), life.sourceNumber(), life.source(), life.past());
        taken.owner = life.owner();
        if (life.part() != null) {
            taken.relations.becomePart(life.part());
        }
        taken.relations.becomeWhole(life.parts());
        life.past().forEach(past -> taken.statusHistory.add(new StatusChange(past.status(), past.on(), now.instant())));
        taken.status = life.last().status();
        life.answers().forEach(taken.responses::record);
        taken.delivery.record(life.actions(), life.evidence());
        if (taken.status == Status.SUPERSEDED) {
            taken.requests.record(
                    Withdrawal.past(life.successor(), enteredBy, life.last().on()));
        }
        if (life.parts() == 0) {
            taken.goOn(life.last().on(), now, policy);
        }
        return taken;
    }

    private void goOn(LocalDate since, Moment now, ClockPolicy policy) {
        clocks.goOn(status, since, now.today(), this::answer, clockCase(), policy);
        if (!status.isClosed()) {
            delivery.actions().stream()
                    .filter(action -> !action.isDelivered())
                    .forEach(action -> clocks.goOn(action, now.today()));
        }
    }

    /** Begins as a part of another, where that stands. */
    static Recommendation part(Recommendation whole, int number, NewPart named, Moment now) {
        Recommendation part = new Recommendation(new NewRecommendation(
                whole.reference.part(number),
                whole.report,
                whole.number,
                named.office(),
                whole.issuingBody,
                Objects.requireNonNullElse(named.text(), whole.text),
                whole.themes,
                whole.boards,
                whole.priority,
                whole.publishedOn,
                whole.clockCase().answerWithin(),
                List.of()));
        part.relations.becomePart(new Part(whole.reference.value(), number, named.label()));
        part.statusHistory.add(new StatusChange(part.status, part.publishedOn, now.instant()));
        whole.runningClock().ifPresent(part.clocks::takeOver);
        return part;
    }

    /**
     * Passes a milestone on the way: moves to the status if a milestone leads there from the present one.
     *
     * @return the step that this completed; empty if the status was reached before
     * @throws IllegalStateException if neither holds: the process and the recommendation disagree
     */
    Optional<Step> reach(Status target, Moment now, ClockPolicy policy) {
        if (status == target) {
            return Optional.empty();
        }
        Transition milestone = Transitions.milestone(status, target)
                .orElseThrow(
                        () -> new IllegalStateException("%s is %s; the process expects %s and no milestone leads there"
                                .formatted(reference, status, target)));
        return Optional.of(enter(milestone, now, policy));
    }

    /** Carries a legal step out: the status moves if the table says so, and clocks with it. */
    Step enter(Transition step, Moment now, ClockPolicy policy) {
        if (step.movesStatus()) {
            enter(step.to(), now.today(), now, policy);
        }
        return step.step();
    }

    private void enter(Status next, LocalDate effectiveOn, Moment now, ClockPolicy policy) {
        status = next;
        statusHistory.add(new StatusChange(next, effectiveOn, now.instant()));
        clocks.enter(next, effectiveOn, now.today(), this::answer, clockCase(), policy);
        lapseRequests(now.today());
    }

    /** Moves with its parts, to the status of the one that is furthest behind: no clock of its own runs any more. */
    Step follow(Status derived, Moment now) {
        Transition step = Transitions.withParts(status, derived);
        status = derived;
        statusHistory.add(new StatusChange(derived, now.today(), now.instant()));
        return step.step();
    }

    /** The day from which it has the status that it has. */
    LocalDate inStatusSince() {
        return statusHistory.get(statusHistory.size() - 1).effectiveOn();
    }

    /** What was asked about a clock that has stopped, or about closing what is closed, ends undecided. */
    void lapseRequests(LocalDate today) {
        requests.lapseExtensions(clock -> !clocks.get(clock).isRunning(), today);
        if (status.isClosed()) {
            requests.lapseWithdrawals(today);
        }
    }

    /** Whether a step can happen to it as it stands. */
    public boolean allows(Step step) {
        return takenBackOn == null
                && (relations.parts() == 0 || Transitions.isAboutTheWhole(step))
                && (part().isEmpty() || step != Step.SPLIT)
                && Transitions.of(status, step).isPresent();
    }

    /**
     * Where a step leads from the present status.
     *
     * @throws StepRefused if the step is not for the actor to take, or not legal in the present status
     */
    public Transition legal(Step step, Actor actor) {
        Authority.check(this, step, actor);
        if (takenBackOn != null) {
            throw StepRefused.notNow("%s was taken back: its report was entered by mistake.".formatted(reference));
        }
        if (relations.parts() > 0 && !Transitions.isAboutTheWhole(step)) {
            throw StepRefused.notNow("%s is split into parts, from %s to %s: do this to one of them."
                    .formatted(reference, reference.part(1), reference.part(relations.parts())));
        }
        return Transitions.of(status, step)
                .orElseThrow(() -> StepRefused.notNow("%s is %s: \"%s\" is not possible now."
                        .formatted(reference, status.title().toLowerCase(Locale.UK), step.title())));
    }

    public Action action(int actionNumber) {
        return delivery.action(actionNumber)
                .orElseThrow(() -> new UnknownRecommendation(reference + "/A" + actionNumber));
    }

    /** @param documentNumber from 1, in the order of submission */
    Evidence document(int documentNumber) {
        return delivery.evidence().get(documentNumber - 1);
    }

    void correctText(String corrected) {
        text = corrected;
    }

    void assignOwner(String team) {
        owner = team;
    }

    Responses responses() {
        return responses;
    }

    Delivery delivery() {
        return delivery;
    }

    Requests requests() {
        return requests;
    }

    Relations relations() {
        return relations;
    }

    Clocks clocks() {
        return clocks;
    }

    /** The recommendation's own clock that runs now; none does once it is closed. */
    public Optional<Deadline> runningClock() {
        return clocks.running();
    }

    /** The clock by its number, from 1 in the order in which clocks were started. */
    public Deadline clock(int clock) {
        return clocks.get(clock);
    }

    public RecommendationReference reference() {
        return reference;
    }

    public String report() {
        return report;
    }

    public int number() {
        return number;
    }

    public String office() {
        return office;
    }

    String issuingBody() {
        return issuingBody;
    }

    /**
     * Who has a role for this recommendation: the office that answers it, or the body that issued it.
     *
     * @return a code
     */
    public String partyOf(Role role) {
        return switch (role) {
            case OFFICIALS, PRIVATE_OFFICE -> office;
            case PANEL -> issuingBody;
            case LSCB, AUDITORS, ADMINISTRATORS, SYSTEM ->
                throw new IllegalArgumentException(role + " has no one party on a recommendation");
        };
    }

    /**
     * The person in the role, among these, in which they may act on this recommendation.
     *
     * @throws StepRefused if they have none of them at its office or issuing body
     */
    public Actor actorOf(Person person, Set<Role> roles) {
        return Authority.of(person, this, roles);
    }

    /**
     * The person in the role of a board that this recommendation concerns.
     *
     * @param board code of the one they mean; null if they belong to one only
     * @throws StepRefused if they belong to no such board, or to several and name none
     */
    public Actor boardOf(Person person, @Nullable String board) {
        return Authority.board(person, this, board);
    }

    /** Whether somebody acts on this recommendation in one of the roles. */
    public boolean isFor(Person person, Set<Role> roles) {
        return Authority.acting(person, this, roles).findAny().isPresent();
    }

    /**
     * The roles in which somebody is concerned with this recommendation. An official of another office, or a member of
     * another body's panel, is to it as anybody is.
     */
    public Set<Role> rolesOf(Person person) {
        return Authority.rolesOf(person, this);
    }

    public String text() {
        return text;
    }

    public Priority priority() {
        return priority;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    public Status status() {
        return status;
    }

    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** The response that waits for sign-off or was returned; not public. */
    public Optional<Response> draft() {
        return responses.draft();
    }

    /** The answer that holds now: the one signed off last. */
    public Optional<Answer> answer() {
        return responses.answer();
    }

    public List<Answer> answers() {
        return responses.answers();
    }

    /** What the minister's office asks to be changed in the draft; empty once it is drafted anew. */
    public Optional<String> returnComments() {
        return responses.returnComments();
    }

    /** The panel's request to think about a rejection again; it may ask once. */
    public Optional<Reconsideration> reconsideration() {
        return responses.reconsideration();
    }

    public Set<String> themes() {
        return Collections.unmodifiableSet(themes);
    }

    public Set<String> boards() {
        return Collections.unmodifiableSet(boards);
    }

    /** Whether a board is named, or all are. */
    boolean concerns(@Nullable String board) {
        return boards.contains(Boards.ALL) || boards.contains(board);
    }

    /** What boards reported, in figures, and the latest of it; empty if none has. */
    public Optional<BoardReportSummary> boardReports() {
        return Optional.ofNullable(boardReports);
    }

    void add(BoardReport report) {
        boardReports = boardReports == null ? BoardReportSummary.of(report) : boardReports.with(report);
    }

    public List<Consultation> consultations() {
        return responses.consultations();
    }

    public List<Action> actions() {
        return delivery.actions();
    }

    public List<Evidence> evidence() {
        return delivery.evidence();
    }

    public List<Verification> verifications() {
        return delivery.verifications();
    }

    public List<LastingCheck> lastingChecks() {
        return delivery.lastingChecks();
    }

    public List<Extension> extensions() {
        return requests.extensions();
    }

    public List<Withdrawal> withdrawals() {
        return requests.withdrawals();
    }

    public List<Correction> corrections() {
        return requests.corrections();
    }

    public List<Reopening> reopenings() {
        return requests.reopenings();
    }

    /** What it is of a recommendation that was split. */
    public Optional<Part> part() {
        return relations.part();
    }

    /** How many parts it was split into; 0 if it was not split. */
    public int parts() {
        return relations.parts();
    }

    /** Empty if its whole life was here. */
    public Optional<TakenOver> takenOver() {
        return Optional.ofNullable(takenOver);
    }

    /** @param corrected the answers of that past */
    void replacePast(TakenOver known, List<PastStatus> past, List<Answer> corrected, Moment now) {
        int answered = relations.parts() > 0
                ? 0
                : (int) Answer.decisionsIn(known.past()).count();
        takenOver = new TakenOver(known.on(), known.sourceNumber(), known.source(), past);
        statusHistory.subList(0, known.past().size()).clear();
        statusHistory.addAll(
                0,
                past.stream()
                        .map(each -> new StatusChange(each.status(), each.on(), now.instant()))
                        .toList());
        publishedOn = past.get(0).on();
        responses.replacePast(answered, corrected);
    }

    /** Nothing has moved it here: it goes on from where the past ends now. */
    void goOnAnew(String userId, Moment now, ClockPolicy policy) {
        Status was = status;
        standAsInThePast();
        clocks.stopAll(now.today());
        lapseRequests(now.today());
        if (status != was) {
            responses.dropDraft();
        }
        if (status == Status.SUPERSEDED && was != Status.SUPERSEDED) {
            requests.record(Withdrawal.past(null, userId, inStatusSince()));
        }
        goOn(inStatusSince(), now, policy);
    }

    void standAsInThePast() {
        status = statusHistory.get(statusHistory.size() - 1).status();
    }

    /** Ends all that is under way: it should never have been here. */
    void takeBack(Moment now) {
        takenBackOn = now.today();
        clocks.stopAll(now.today());
        clocks.woken();
        requests.lapseExtensions(any -> true, now.today());
        requests.lapseWithdrawals(now.today());
    }

    /** The day on which it was taken back with its report; empty if it counts. */
    public Optional<LocalDate> takenBackOn() {
        return Optional.ofNullable(takenBackOn);
    }

    /** What its clocks go by. */
    public ClockCase clockCase() {
        return new ClockCase(
                priority,
                issuingBody,
                Optional.ofNullable(answerWithin).flatMap(Term::read).orElse(null));
    }

    /** Whether its process is to go on by itself on some day. */
    public boolean isWaiting() {
        return clocks.isWaiting();
    }

    public List<Duplicate> duplicates() {
        return relations.duplicates();
    }

    public List<StatusChange> statusHistory() {
        return List.copyOf(statusHistory);
    }

    public List<Deadline> deadlines() {
        return clocks.all();
    }
}
