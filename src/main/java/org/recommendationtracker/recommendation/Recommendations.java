package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.text.PlainText;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a recommendation on its way from issue to closure, each in one transaction with what its listeners write;
 * {@link DueDates}, {@link Closures}, {@link RelatedRecommendations} and {@link Corrections} have the steps beside that way. All throw {@link StepRefused}
 * if the step may not be done as asked and {@link UnknownRecommendation} if there is none with the reference.
 */
@Service
@Transactional
public class Recommendations {

    /** The longest comment, in characters. */
    public static final int MAX_COMMENT = 4_000;

    private final RecommendationRepository repository;
    private final StepRunner steps;

    Recommendations(RecommendationRepository repository, StepRunner steps) {
        this.repository = repository;
        this.steps = steps;
    }

    public void issue(NewRecommendation item, Actor actor) {
        steps.issue(item, actor);
    }

    /**
     * Enters a recommendation with what became of it elsewhere. Whoever asks for it has checked who may.
     *
     * @param actor who entered it
     * @param comment how it came to be entered
     */
    public void takeOver(PastLife life, Actor actor, String comment) {
        steps.takeOver(life, actor, comment);
    }

    /**
     * Takes back what was entered by mistake, with its report. Whoever asks for it has checked who may.
     *
     * @param reasons with who asked for it
     */
    public void takeBack(RecommendationReference reference, Actor actor, String reasons) {
        steps.takeBack(reference, actor, reasons);
    }

    /**
     * Puts another past in the place of what was taken over. Whoever asks for it has checked that two people agree.
     *
     * @param reasons with who asked for it
     * @throws StepRefused if what happened here since does not follow from that past
     */
    public void correctPast(RecommendationReference reference, List<PastStatus> past, Actor actor, String reasons) {
        steps.correctPast(reference, past, actor, reasons);
    }

    /** Throws as {@link #correctPast} would. */
    @Transactional(readOnly = true)
    public void checkPast(RecommendationReference reference, List<PastStatus> past) {
        steps.checkPast(reference, past);
    }

    public void assignOwner(RecommendationReference reference, Actor actor, String team) {
        steps.on(reference, actor).answering(on -> on.assignOwner(team));
    }

    public void draft(RecommendationReference reference, Actor actor, Response proposal) {
        steps.on(reference, actor).saying(proposal.reasons()).answering(on -> on.draft(proposal));
    }

    public void returnResponse(RecommendationReference reference, Actor actor, String comments) {
        steps.on(reference, actor).saying(comments).answering(on -> on.returnResponse(comments));
    }

    public void signOff(RecommendationReference reference, Actor actor, @Nullable String comments) {
        steps.on(reference, actor).saying(comments).answering(Answering::signOff);
    }

    public void recordView(RecommendationReference reference, Actor actor, String partner, String view) {
        steps.on(reference, actor).answering(on -> on.recordView(partner, view));
    }

    public void concludeConsultation(RecommendationReference reference, Actor actor) {
        steps.on(reference, actor).answering(Answering::concludeConsultation);
    }

    /** The review date passed before the consultation was concluded. */
    public void endConsideration(RecommendationReference reference) {
        steps.on(reference, Actor.SYSTEM).answering(Answering::endConsideration);
    }

    public void acceptRejection(RecommendationReference reference, Actor actor, @Nullable String comments) {
        steps.on(reference, actor).saying(comments).answering(Answering::acceptRejection);
    }

    public void requestReconsideration(RecommendationReference reference, Actor actor, String reasons) {
        steps.on(reference, actor).answering(on -> on.requestReconsideration(reasons));
    }

    public void planAction(
            RecommendationReference reference, Actor actor, String description, String owner, LocalDate dueOn) {
        steps.on(reference, actor).delivering(on -> on.planAction(description, owner, dueOn));
    }

    public void deliverAction(ActionReference action, Actor actor, LocalDate deliveredOn, String summary) {
        steps.on(action.recommendation(), actor)
                .effectiveOn(deliveredOn)
                .about("action " + action.number())
                .delivering(on -> on.deliverAction(action.number(), deliveredOn, summary));
    }

    /**
     * Submits what shows that the success test is met.
     *
     * @param address of a published document; null if a file is submitted
     * @param file null if an address is given
     */
    public void submitEvidence(
            RecommendationReference reference,
            Actor actor,
            @Nullable String address,
            @Nullable AttachedFile file,
            LocalDate publishedOn,
            String shows) {
        Evidence document = new Evidence(address, file, publishedOn, shows, actor.userId(), steps.today());
        steps.on(reference, actor).delivering(on -> on.submitEvidence(document));
    }

    /**
     * Judges the evidence.
     *
     * @param parties codes of the boards and offices that the verifier belongs to
     */
    public void verify(
            RecommendationReference reference,
            Actor actor,
            Set<String> parties,
            VerificationOutcome outcome,
            String reasons) {
        steps.on(reference, actor).delivering(on -> on.verify(outcome, reasons, parties));
    }

    public void checkLasting(RecommendationReference reference, Actor actor, boolean lasted, String reasons) {
        steps.on(reference, actor).delivering(on -> on.checkLasting(lasted, reasons));
    }

    /** Keeps a remark in the history; the recommendation itself stays as it is. */
    public void comment(RecommendationReference reference, Actor actor, String text) {
        String remark = PlainText.of(text);
        if (remark.isEmpty()) {
            throw StepRefused.input("comment", "Write a comment.");
        }
        if (remark.length() > MAX_COMMENT) {
            throw StepRefused.input("comment", "A comment must have at most " + MAX_COMMENT + " characters.");
        }
        steps.comment(reference, actor, remark);
    }

    /** Passes a milestone; nothing happens if the status was reached before. */
    public void reach(RecommendationReference reference, Actor actor, Status target) {
        steps.on(reference, actor).reach(target);
    }

    @Transactional(readOnly = true)
    public Recommendation get(RecommendationReference reference) {
        return steps.get(reference);
    }

    /** Locked: no step happens to it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recommendation getForUpdate(RecommendationReference reference) {
        return repository.findForUpdate(reference).orElseThrow(() -> new UnknownRecommendation(reference.value()));
    }

    @Transactional(readOnly = true)
    public Optional<Recommendation> find(RecommendationReference reference) {
        return repository.findById(reference);
    }

    /** What the panel recommends, by reference; one that does not exist is left out. */
    @Transactional(readOnly = true)
    public Map<RecommendationReference, String> texts(Set<RecommendationReference> references) {
        return repository.texts(references).stream()
                .collect(Collectors.toMap(
                        RecommendationRepository.Wording::reference, RecommendationRepository.Wording::text));
    }

    @Transactional(readOnly = true)
    public Optional<RecommendationState> state(String reference) {
        return RecommendationReference.parse(reference)
                .flatMap(repository::findById)
                .map(RecommendationState::of);
    }

    /** The references after one, in their order, of wholes and parts. */
    @Transactional(readOnly = true)
    public List<RecommendationReference> references(String after, int most) {
        return repository.references(after, Limit.of(most));
    }

    /** How many there are, wholes and parts. */
    @Transactional(readOnly = true)
    public long count() {
        return repository.count();
    }
}
