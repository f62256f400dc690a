package org.recommendationtracker.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.recommendation.StepCompleted;
import org.springframework.transaction.event.TransactionalEventListener;

/** What was committed of recommendations, as long as a test runs. */
class RememberedSteps implements RecordedSteps {

    private final Map<String, List<RecordedStep>> steps = new ConcurrentHashMap<>();

    @TransactionalEventListener
    void on(StepCompleted completed) {
        steps.computeIfAbsent(completed.reference(), key -> new ArrayList<>())
                .add(new RecordedStep(
                        EventSubject.recommendation(completed.reference()),
                        completed.id().toString(),
                        completed.step().name(),
                        completed.title(),
                        completed.actor().role(),
                        completed.effectiveOn(),
                        completed.recordedAt(),
                        completed.issuingBody(),
                        StateJson.write(completed.after())));
    }

    @Override
    public List<RecordedStep> of(String reference) {
        return steps.getOrDefault(reference, List.of());
    }

    @Override
    public List<CheckpointMade> checkpoints() {
        return List.of();
    }

    /** As a database does that a backup replaced. */
    void forgetLast(String reference) {
        steps.computeIfPresent(reference, (key, known) -> new ArrayList<>(known.subList(0, known.size() - 1)));
    }
}
