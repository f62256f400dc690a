package org.recommendationtracker.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a recommendation, each in one transaction with what its listeners write. All throw {@link StepRefused}
 * where the step may not be done as asked and {@link UnknownRecommendation} where there is none with the reference.
 */
@Service
@Transactional
public class Recommendations {

    /** The longest comment, in characters. */
    public static final int MAX_COMMENT = 4_000;

    private final RecommendationRepository repository;
    private final ClockPolicy policy;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    Recommendations(
            RecommendationRepository repository, ClockPolicy policy, Clock clock, ApplicationEventPublisher listeners) {
        this.repository = repository;
        this.policy = policy;
        this.clock = clock;
        this.listeners = listeners;
    }

    public void issue(NewRecommendation item, Actor actor) {
        Moment now = Moment.now(clock);
        Recommendation issued = repository.save(Recommendation.issue(item, now, policy));
        publish(Step.ISSUED, actor, item.publishedOn(), now, null, issued, null);
    }

    public void assignOwner(RecommendationReference reference, Actor actor, String team) {
        perform(reference, actor, (item, now) -> item.assignOwner(team));
    }

    public void draft(RecommendationReference reference, Actor actor, Response proposal) {
        perform(reference, actor, proposal.reasons(), (item, now) -> item.draft(proposal, now.today()));
    }

    public void returnResponse(RecommendationReference reference, Actor actor, String comments) {
        perform(reference, actor, comments, (item, now) -> item.returnResponse(comments));
    }

    public void signOff(RecommendationReference reference, Actor actor, @Nullable String comments) {
        perform(reference, actor, comments, (item, now) -> item.signOff(now, policy));
    }

    public void recordConsultation(RecommendationReference reference, Actor actor, String partners, String views) {
        perform(reference, actor, (item, now) -> item.recordConsultation(partners, views, now.today()));
    }

    public void planAction(
            RecommendationReference reference, Actor actor, String description, String owner, LocalDate dueOn) {
        perform(reference, actor, (item, now) -> item.planAction(description, owner, dueOn, now.today()));
    }

    public void deliverAction(ActionReference action, Actor actor, LocalDate deliveredOn, String summary) {
        Moment now = Moment.now(clock);
        Recommendation item = get(action.recommendation());
        RecommendationState before = RecommendationState.of(item);
        Step step = item.deliverAction(action.number(), deliveredOn, summary, now.today());
        publish(step, actor, deliveredOn, now, before, item, null);
    }

    public void submitEvidence(
            RecommendationReference reference, Actor actor, String address, LocalDate publishedOn, String shows) {
        perform(reference, actor, (item, now) -> {
            Evidence document = new Evidence(address, publishedOn, shows, actor.userId(), now.today());
            return item.submitEvidence(document, now.today());
        });
    }

    public void verify(RecommendationReference reference, Actor actor, boolean met, String reasons) {
        perform(reference, actor, (item, now) -> item.verify(met, reasons, actor.userId(), now, policy));
    }

    /** Keeps a remark in the history; the recommendation itself stays as it is. */
    public void comment(RecommendationReference reference, Actor actor, String text) {
        String remark = text.strip();
        if (remark.isEmpty()) {
            throw StepRefused.input("comment", "Write a comment.");
        }
        if (remark.length() > MAX_COMMENT) {
            throw StepRefused.input("comment", "A comment must have at most " + MAX_COMMENT + " characters.");
        }
        // a step locks the row by changing it; a comment, which changes nothing, takes its turn in the history like
        // this
        Recommendation item =
                repository.lock(reference).orElseThrow(() -> new UnknownRecommendation(reference.value()));
        Moment now = Moment.now(clock);
        listeners.publishEvent(new CommentMade(item.reference(), actor, remark, now.today(), now.instant()));
    }

    /** Passes a milestone; nothing happens where the status was reached before. */
    public void reach(RecommendationReference reference, Actor actor, Status target) {
        Moment now = Moment.now(clock);
        Recommendation item = get(reference);
        RecommendationState before = RecommendationState.of(item);
        item.reach(target, now, policy).ifPresent(step -> publish(step, actor, now.today(), now, before, item, null));
    }

    @Transactional(readOnly = true)
    public Recommendation get(RecommendationReference reference) {
        return find(reference).orElseThrow(() -> new UnknownRecommendation(reference.value()));
    }

    @Transactional(readOnly = true)
    public Optional<Recommendation> find(RecommendationReference reference) {
        return repository.findById(reference);
    }

    @Transactional(readOnly = true)
    public Optional<RecommendationState> state(String reference) {
        return RecommendationReference.parse(reference)
                .flatMap(repository::findById)
                .map(RecommendationState::of);
    }

    /** What the panel recommends, by reference; one that does not exist is left out. */
    @Transactional(readOnly = true)
    public Map<RecommendationReference, String> texts(Set<RecommendationReference> references) {
        return repository.texts(references).stream()
                .collect(Collectors.toMap(
                        RecommendationRepository.Wording::reference, RecommendationRepository.Wording::text));
    }

    /** The references of the reports that have recommendations. */
    @Transactional(readOnly = true)
    public List<String> reports() {
        return repository.reports();
    }

    /** The themes that recommendations have. */
    @Transactional(readOnly = true)
    public List<String> themes() {
        return repository.themes();
    }

    /** How many recommendations of a report there are in each status; a status without any is left out. */
    @Transactional(readOnly = true)
    public Map<Status, Long> tally(String report) {
        return repository.tally(report).stream()
                .collect(Collectors.toMap(
                        RecommendationRepository.Count::status, RecommendationRepository.Count::number));
    }

    @Transactional(readOnly = true)
    public Page<RecommendationState> search(RecommendationFilter filter, Pageable page) {
        return repository
                .findAll(filter.toSpecification(Moment.now(clock).today()), page)
                .map(RecommendationState::of);
    }

    private void perform(
            RecommendationReference reference, Actor actor, BiFunction<Recommendation, Moment, Step> action) {
        perform(reference, actor, null, action);
    }

    private void perform(
            RecommendationReference reference,
            Actor actor,
            @Nullable String comment,
            BiFunction<Recommendation, Moment, Step> action) {
        Moment now = Moment.now(clock);
        Recommendation item = get(reference);
        RecommendationState before = RecommendationState.of(item);
        Step step = action.apply(item, now);
        publish(step, actor, now.today(), now, before, item, comment);
    }

    private void publish(
            Step step,
            Actor actor,
            LocalDate effectiveOn,
            Moment now,
            @Nullable RecommendationState before,
            Recommendation item,
            @Nullable String comment) {
        listeners.publishEvent(new StepCompleted(
                step, actor, effectiveOn, now.instant(), before, RecommendationState.of(item), comment));
    }
}
