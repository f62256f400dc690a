package org.recommendationtracker.recommendation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One numbered recommendation and all that became of it. Each step method checks that the step is legal in the
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
    private String text;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    private LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String owner;

    @Embedded
    private @Nullable Response draft;

    private @Nullable String returnComments;

    @ElementCollection
    @CollectionTable(name = "answer", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Answer> answers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "recommendation_theme", joinColumns = @JoinColumn(name = "reference"))
    @Column(name = "theme")
    private Set<String> themes = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "recommendation_board", joinColumns = @JoinColumn(name = "reference"))
    @Column(name = "board")
    private Set<String> boards = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "consultation", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Consultation> consultations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "action", joinColumns = @JoinColumn(name = "reference"))
    @AttributeOverride(name = "number", column = @Column(name = "action_number"))
    @OrderColumn(name = "position")
    private List<Action> actions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "evidence", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Evidence> evidence = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "verification", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Verification> verifications = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "status_change", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<StatusChange> statusHistory = new ArrayList<>();

    @Embedded
    private Clocks clocks = new Clocks();

    @Version
    private long version;

    protected Recommendation() {}

    private Recommendation(NewRecommendation item) {
        this.reference = item.reference();
        this.report = item.report();
        this.number = item.number();
        this.office = item.office();
        this.text = item.text();
        this.priority = item.priority();
        this.publishedOn = item.publishedOn();
        this.themes.addAll(item.themes());
        this.boards.addAll(item.boards());
        this.status = Status.ISSUED;
    }

    /** Begins with the panel's publication; the response clock runs from that day. */
    static Recommendation issue(NewRecommendation item, Moment now, ClockPolicy policy) {
        Recommendation issued = new Recommendation(item);
        issued.enter(Status.ISSUED, item.publishedOn(), now, policy);
        return issued;
    }

    Step assignOwner(String team) {
        Transition step = legal(Step.OWNER_ASSIGNED);
        this.owner = team;
        return step.step();
    }

    Step draft(Response proposal, LocalDate today) {
        Transition step = legal(Step.RESPONSE_DRAFTED);
        proposal.check(today);
        if (status == Status.UNDER_CONSIDERATION && proposal.decision() == Decision.UNDER_CONSIDERATION) {
            throw StepRefused.input(
                    "decision",
                    "Consideration with partners has ended: choose to accept or to reject the recommendation.");
        }
        draft = proposal;
        returnComments = null;
        return step.step();
    }

    Step returnResponse(String comments) {
        Transition step = legal(Step.RESPONSE_RETURNED);
        drafted();
        this.returnComments = comments;
        return step.step();
    }

    Step signOff(Moment now, ClockPolicy policy) {
        Response response = drafted();
        Transition step = legal(response.decision().step());
        answers.add(new Answer(response, now.today()));
        draft = null;
        enter(step.to(), now.today(), now, policy);
        return step.step();
    }

    Step recordConsultation(String partners, String views, LocalDate today) {
        Transition step = legal(Step.PARTNERS_CONSULTED);
        consultations.add(new Consultation(partners, views, today));
        return step.step();
    }

    Step planAction(String description, String actionOwner, LocalDate dueOn, LocalDate today) {
        Transition step = legal(Step.ACTION_PLANNED);
        if (!dueOn.isAfter(today)) {
            throw StepRefused.input("dueDate", "The due date must be in the future.");
        }
        if (dueOn.getYear() > 2100) {
            throw StepRefused.input("dueDate", "The due date must not be after the year 2100.");
        }
        actions.add(Action.planned(actions.size() + 1, description, actionOwner, dueOn));
        return step.step();
    }

    Step deliverAction(int actionNumber, LocalDate deliveredOn, String summary, LocalDate today) {
        Transition step = legal(Step.ACTION_DELIVERED);
        Action action = action(actionNumber);
        if (action.isDelivered()) {
            throw StepRefused.notNow("Action " + actionNumber + " of " + reference + " is delivered already.");
        }
        if (deliveredOn.isAfter(today)) {
            throw StepRefused.input("deliveredOn", "The day of delivery must be today or earlier.");
        }
        actions.set(actions.indexOf(action), action.delivered(deliveredOn, summary));
        return step.step();
    }

    Step submitEvidence(Evidence document, LocalDate today) {
        Transition step = legal(Step.EVIDENCE_SUBMITTED);
        if (document.publishedOn().isAfter(today)) {
            throw StepRefused.input(
                    "publishedOn", "The document must have been published: give today's date or an earlier one.");
        }
        evidence.add(document);
        return step.step();
    }

    Step verify(boolean met, String reasons, String verifier, Moment now, ClockPolicy policy) {
        Transition step = legal(met ? Step.IMPLEMENTED : Step.VERIFICATION_NOT_MET);
        if (evidence.stream().anyMatch(document -> document.submittedBy().equals(verifier))) {
            throw StepRefused.notYou("You submitted evidence on " + reference
                    + ", so you cannot verify it: somebody independent must do that.");
        }
        verifications.add(new Verification(met, reasons, verifier, now.today()));
        enter(step.to(), now.today(), now, policy);
        return step.step();
    }

    /**
     * Passes a milestone on the way: moves to the status where a milestone leads there from the present one.
     *
     * @return the step that this completed; empty where the status was reached before
     * @throws IllegalStateException where neither holds: the process and the recommendation disagree
     */
    Optional<Step> reach(Status target, Moment now, ClockPolicy policy) {
        if (status == target) {
            return Optional.empty();
        }
        Transition milestone = Transitions.milestone(status, target)
                .orElseThrow(
                        () -> new IllegalStateException("%s is %s; the process expects %s and no milestone leads there"
                                .formatted(reference, status, target)));
        enter(target, now.today(), now, policy);
        return Optional.of(milestone.step());
    }

    private void enter(Status next, LocalDate effectiveOn, Moment now, ClockPolicy policy) {
        status = next;
        statusHistory.add(new StatusChange(next, effectiveOn, now.instant()));
        clocks.enter(next, effectiveOn, answer().map(Answer::response), priority, policy);
    }

    private Transition legal(Step step) {
        return Transitions.of(status, step)
                .orElseThrow(() -> StepRefused.notNow("%s is %s: \"%s\" is not possible now."
                        .formatted(reference, status.title().toLowerCase(Locale.UK), step.title())));
    }

    private Response drafted() {
        if (draft == null) {
            throw StepRefused.notNow("There is no draft response on " + reference + " to sign off or return.");
        }
        return draft;
    }

    public Action action(int actionNumber) {
        return actions.stream()
                .filter(action -> action.number() == actionNumber)
                .findFirst()
                .orElseThrow(() -> new UnknownRecommendation(reference + "/A" + actionNumber));
    }

    /** The clock that runs now; none does once the recommendation is closed. */
    public Optional<Deadline> runningClock() {
        return clocks.running();
    }

    public boolean isOverdue(LocalDate today) {
        return runningClock().filter(clock -> clock.isOverdue(today)).isPresent();
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
        return Optional.ofNullable(draft);
    }

    /** The answer that holds now: the one signed off last. */
    public Optional<Answer> answer() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
    }

    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** What the minister's office asks to be changed in the draft; empty once it is drafted anew. */
    public Optional<String> returnComments() {
        return Optional.ofNullable(returnComments);
    }

    public Set<String> themes() {
        return Collections.unmodifiableSet(themes);
    }

    public Set<String> boards() {
        return Collections.unmodifiableSet(boards);
    }

    public List<Consultation> consultations() {
        return List.copyOf(consultations);
    }

    public List<Action> actions() {
        return List.copyOf(actions);
    }

    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    public List<Verification> verifications() {
        return List.copyOf(verifications);
    }

    public List<StatusChange> statusHistory() {
        return List.copyOf(statusHistory);
    }

    public List<Deadline> deadlines() {
        return clocks.all();
    }
}
