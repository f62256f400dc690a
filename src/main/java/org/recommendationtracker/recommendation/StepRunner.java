package org.recommendationtracker.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries one step out on a recommendation and tells the listeners, all in the transaction of whoever asks for it. */
@Component
class StepRunner {

    private final RecommendationRepository repository;
    private final KnownStates states;
    private final ClockPolicy policy;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    StepRunner(
            RecommendationRepository repository,
            KnownStates states,
            ClockPolicy policy,
            Clock clock,
            ApplicationEventPublisher listeners) {
        this.repository = repository;
        this.states = states;
        this.policy = policy;
        this.clock = clock;
        this.listeners = listeners;
    }

    Turn on(RecommendationReference reference, Actor actor) {
        Moment now = Moment.now(clock);
        return new Turn(get(reference), actor, now, now.today(), null, null);
    }

    void issue(NewRecommendation item, Actor actor) {
        Moment now = Moment.now(clock);
        Recommendation issued = Recommendation.issue(item, now, policy);
        if (item.parts().isEmpty()) {
            begin(issued, actor, now);
        } else {
            issueInParts(issued, item.parts(), actor, now);
        }
    }

    /** @param comment how it came to be entered */
    void takeOver(PastLife life, Actor actor, String comment) {
        Moment now = Moment.now(clock);
        Recommendation taken = repository.save(Recommendation.takeOver(life, actor.userId(), now, policy));
        new Turn(taken, actor, now, now.today(), life.source().citation(), comment).tell(Step.TAKEN_OVER, null);
    }

    /** Corrects the past of one, and of the whole that it is a part of. */
    void correctPast(RecommendationReference reference, List<PastStatus> past, Actor actor, String reasons) {
        Turn turn = on(reference, actor).saying(reasons);
        RecommendationState before = stateOf(turn.item);
        turn.item.legal(Step.PAST_CORRECTED, actor);
        new PastCorrecting(turn.item, turn.now, policy).correct(past, actor.userId());
        turn.tell(Step.PAST_CORRECTED, before);
        turn.item.part().ifPresent(part -> correctWhole(part, turn));
    }

    private void correctWhole(Part part, Turn turn) {
        Recommendation whole = repository
                .findForUpdate(new RecommendationReference(part.whole()))
                .orElseThrow();
        List<List<PastStatus>> pasts = repository.parts(part.whole()).stream()
                .flatMap(each -> each.takenOver().stream())
                .map(TakenOver::past)
                .toList();
        RecommendationState before = stateOf(whole);
        if (whole.takenOver().isPresent()
                && new PastCorrecting(whole, turn.now, policy).follow(PastLife.ofParts(pasts))) {
            new Turn(whole, turn.actor, turn.now, turn.now.today(), part.label(), turn.comment)
                    .tell(Step.PAST_CORRECTED, before);
        }
        moveWhole(part, turn.actor, turn.now);
    }

    void checkPast(RecommendationReference reference, List<PastStatus> past) {
        new PastCorrecting(get(reference), Moment.now(clock), policy).check(past);
    }

    /** @param reasons with who asked for it */
    void takeBack(RecommendationReference reference, Actor actor, String reasons) {
        Turn turn = on(reference, actor).saying(reasons);
        RecommendationState before = stateOf(turn.item);
        turn.item.takeBack(turn.now);
        turn.tell(Step.TAKEN_BACK, before);
    }

    /** Whoever hears that it is issued sees that it has parts already. */
    private void issueInParts(Recommendation whole, List<NewPart> named, Actor actor, Moment now) {
        List<Recommendation> parts = new Splitting(whole, now).fromTheBeginning(named);
        begin(whole, actor, now);
        new Turn(whole, actor, now, whole.publishedOn(), parts.size() + " parts", null)
                .tell(Step.SPLIT, RecommendationState.of(whole));
        parts.forEach(part -> begin(part, actor, now));
    }

    private void begin(Recommendation item, Actor actor, Moment now) {
        Recommendation issued = repository.save(item);
        new Turn(issued, actor, now, issued.publishedOn(), null, null).tell(Step.ISSUED, null);
    }

    void comment(RecommendationReference reference, Actor actor, String text) {
        // a step locks the row by changing it; a comment changes nothing, and takes its turn in the history like this
        Recommendation item =
                repository.findForUpdate(reference).orElseThrow(() -> new UnknownRecommendation(reference.value()));
        Authority.checkParty(item, actor);
        Moment now = Moment.now(clock);
        listeners.publishEvent(new CommentMade(item.reference(), actor, text, now.today(), now.instant()));
    }

    /** The whole moves with a part. It is locked first: of two parts that move at the same time, the later sees the earlier. */
    private void moveWhole(Part part, Actor actor, Moment now) {
        Recommendation whole = repository
                .findForUpdate(new RecommendationReference(part.whole()))
                .orElseThrow();
        Status derived = Status.ofParts(repository.statusesOfParts(part.whole()));
        if (derived != whole.status()) {
            RecommendationState before = stateOf(whole);
            Step step = whole.follow(derived, now);
            new Turn(whole, actor, now, now.today(), derived.title().toLowerCase(Locale.UK), null).tell(step, before);
        }
    }

    Recommendation get(RecommendationReference reference) {
        return repository.findById(reference).orElseThrow(() -> new UnknownRecommendation(reference.value()));
    }

    private RecommendationState stateOf(Recommendation item) {
        return states.of(item.reference()).orElseGet(() -> RecommendationState.of(item));
    }

    LocalDate today() {
        return Moment.now(clock).today();
    }

    /** Somebody's turn to do something about a recommendation. */
    final class Turn {

        private final Recommendation item;
        private final Actor actor;
        private final Moment now;
        private final LocalDate effectiveOn;
        private final @Nullable String detail;
        private final @Nullable String comment;

        private Turn(
                Recommendation item,
                Actor actor,
                Moment now,
                LocalDate effectiveOn,
                @Nullable String detail,
                @Nullable String comment) {
            this.item = item;
            this.actor = actor;
            this.now = now;
            this.effectiveOn = effectiveOn;
            this.detail = detail;
            this.comment = comment;
        }

        /** The step held from that day, not from today. */
        Turn effectiveOn(LocalDate day) {
            return new Turn(item, actor, now, day, detail, comment);
        }

        /** See {@link StepCompleted#detail()}. */
        Turn about(@Nullable String what) {
            return new Turn(item, actor, now, effectiveOn, what, comment);
        }

        /** See {@link StepCompleted#comment()}. */
        Turn saying(@Nullable String words) {
            return new Turn(item, actor, now, effectiveOn, detail, words);
        }

        Recommendation item() {
            return item;
        }

        Recommendation answering(Function<Answering, Step> step) {
            return run(() -> step.apply(new Answering(item, actor, now, policy)));
        }

        Recommendation delivering(Function<Delivering, Step> step) {
            return run(() -> step.apply(new Delivering(item, actor, now, policy)));
        }

        Recommendation timekeeping(Function<Timekeeping, Step> step) {
            return run(() -> step.apply(timekeeping()));
        }

        Timekeeping timekeeping() {
            return new Timekeeping(item, actor, now, policy);
        }

        Recommendation closing(Function<Closing, Step> step) {
            return run(() -> step.apply(new Closing(item, actor, now, policy)));
        }

        Recommendation correcting(Function<Correcting, Step> step) {
            return run(() -> step.apply(new Correcting(item, actor, now, policy)));
        }

        Recommendation reporting(Function<LocalReporting, Step> step) {
            return run(() -> step.apply(new LocalReporting(item, actor, now)));
        }

        /** Splits into parts, which begin at once. */
        void split(List<NewPart> parts) {
            RecommendationState before = stateOf(item);
            List<Recommendation> created = new Splitting(item, now).into(parts, actor);
            publish(Step.SPLIT, before);
            created.forEach(part -> begin(part, actor, now));
        }

        void link(String other, String reasons) {
            link(other, reasons, actor);
        }

        /** What is linked with another is linked by whoever may act on that one. */
        void linkBack(String other, String reasons) {
            link(other, reasons, Actor.SYSTEM);
        }

        private void link(String other, String reasons, Actor authority) {
            run(() -> {
                Transition step = item.legal(Step.DUPLICATE_LINKED, authority);
                item.relations().link(new Duplicate(other, reasons, now.today()));
                return step.step();
            });
        }

        /** Passes a milestone; nothing happens if the status was reached before. */
        void reach(Status target) {
            RecommendationState before = stateOf(item);
            item.reach(target, now, policy).ifPresent(step -> publish(step, before));
        }

        private Recommendation run(java.util.function.Supplier<Step> step) {
            RecommendationState before = stateOf(item);
            publish(step.get(), before);
            return item;
        }

        private void publish(Step step, RecommendationState before) {
            tell(step, before);
            item.part().ifPresent(part -> moveWhole(part, actor, now));
        }

        private void tell(Step step, @Nullable RecommendationState before) {
            item.clocks().schedule(item.clockCase(), policy);
            listeners.publishEvent(new StepCompleted(
                    UUID.randomUUID(),
                    step,
                    actor,
                    effectiveOn,
                    now.instant(),
                    item.issuingBody(),
                    before,
                    RecommendationState.of(item, before),
                    detail,
                    comment));
        }
    }
}
