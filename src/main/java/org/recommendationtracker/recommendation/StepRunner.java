package org.recommendationtracker.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries one step out on a recommendation and tells the listeners, all in the transaction of whoever asks for it. */
@Component
class StepRunner {

    private final RecommendationRepository repository;
    private final ClockPolicy policy;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    StepRunner(
            RecommendationRepository repository, ClockPolicy policy, Clock clock, ApplicationEventPublisher listeners) {
        this.repository = repository;
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
        Recommendation issued = repository.save(Recommendation.issue(item, now, policy));
        listeners.publishEvent(new StepCompleted(
                Step.ISSUED,
                actor,
                item.publishedOn(),
                now.instant(),
                null,
                RecommendationState.of(issued),
                null,
                null));
    }

    void comment(RecommendationReference reference, Actor actor, String text) {
        // a step locks the row by changing it; a comment changes nothing, and takes its turn in the history like this
        Recommendation item =
                repository.lock(reference).orElseThrow(() -> new UnknownRecommendation(reference.value()));
        Moment now = Moment.now(clock);
        listeners.publishEvent(new CommentMade(item.reference(), actor, text, now.today(), now.instant()));
    }

    Recommendation get(RecommendationReference reference) {
        return repository.findById(reference).orElseThrow(() -> new UnknownRecommendation(reference.value()));
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
            return run(() -> step.apply(new Answering(item, now, policy)));
        }

        Recommendation delivering(Function<Delivering, Step> step) {
            return run(() -> step.apply(new Delivering(item, now, policy)));
        }

        Recommendation timekeeping(Function<Timekeeping, Step> step) {
            return run(() -> step.apply(timekeeping()));
        }

        Timekeeping timekeeping() {
            return new Timekeeping(item, now, policy);
        }

        Recommendation closing(Function<Closing, Step> step) {
            return run(() -> step.apply(new Closing(item, now, policy)));
        }

        Recommendation correcting(Function<Correcting, Step> step) {
            return run(() -> step.apply(new Correcting(item, now, policy)));
        }

        /** Passes a milestone; nothing happens where the status was reached before. */
        void reach(Status target) {
            RecommendationState before = RecommendationState.of(item);
            item.reach(target, now, policy).ifPresent(step -> publish(step, before));
        }

        private Recommendation run(java.util.function.Supplier<Step> step) {
            RecommendationState before = RecommendationState.of(item);
            publish(step.get(), before);
            return item;
        }

        private void publish(Step step, RecommendationState before) {
            listeners.publishEvent(new StepCompleted(
                    step, actor, effectiveOn, now.instant(), before, RecommendationState.of(item), detail, comment));
        }
    }
}
