package org.recommendationtracker.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.register.RecordedStates.RecordedChange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes what the register has of a recommendation anew from the audit trail. */
@Component
class RegisterRebuild {

    private final Recommendations recommendations;
    private final RecordedStates trail;
    private final RegisterWriter writer;
    private final StatusIntervals intervals;
    private final ClockRuns runs;
    private final EntityManager entries;
    private final JdbcTemplate database;

    RegisterRebuild(
            Recommendations recommendations,
            RecordedStates trail,
            RegisterWriter writer,
            StatusIntervals intervals,
            ClockRuns runs,
            EntityManager entries,
            JdbcTemplate database) {
        this.recommendations = recommendations;
        this.trail = trail;
        this.writer = writer;
        this.intervals = intervals;
        this.runs = runs;
        this.entries = entries;
        this.database = database;
    }

    /** What was recorded of a recommendation: how it stands, what its status was when, and which clocks ran when. */
    private record Recorded(RecommendationState state, List<StatusInterval> intervals, List<ClockRuns.Known> runs) {}

    /**
     * Puts right what is not as it was recorded.
     *
     * @return what was not, in words; empty if all was right
     */
    @Transactional
    public List<String> rebuild(RecommendationReference reference) {
        Recommendation item = recommendations.getForUpdate(reference);
        Recorded recorded = recorded(trail.of(reference.value()));
        List<String> differences = new ArrayList<>();
        if (recorded.state().takenBackOn() != null) {
            removeAgain(item, recorded.state(), differences);
        } else {
            compareEntry(item, recorded.state(), differences);
        }
        List<StatusInterval> existing = intervals.of(reference.value());
        if (!sorted(existing).equals(sorted(recorded.intervals()))) {
            intervals.replace(reference.value(), recorded.state().part() != null, existing, recorded.intervals());
            differences.add("intervals of its status");
        }
        if (!runs.of(reference.value()).stream()
                .map(ClockRuns.Known::told)
                .toList()
                .equals(recorded.runs())) {
            runs.replace(recorded.state(), item.partyOf(Role.PANEL), recorded.runs());
            differences.add("runs of its clocks");
        }
        return differences;
    }

    /** What was taken back is in no list. */
    private void removeAgain(Recommendation item, RecommendationState state, List<String> differences) {
        RegisterEntry entry = entries.find(RegisterEntry.class, state.reference());
        boolean former = writer.isFormer(state.reference());
        if (entry == null && former) {
            return;
        }
        differences.add("taken back");
        database.update("delete from register_former where reference = ?", state.reference());
        database.update("delete from register_former_facet where reference = ?", state.reference());
        enterAnew(entry, state, item.partyOf(Role.PANEL));
        writer.remove(state.reference());
    }

    private void compareEntry(Recommendation item, RecommendationState state, List<String> differences) {
        RegisterEntry right = new RegisterEntry(state, item.partyOf(Role.PANEL));
        RegisterEntry entry = entries.find(RegisterEntry.class, state.reference());
        if (entry == null) {
            differences.add("missing");
        } else if (!entry.showsTheSameAs(right)) {
            differences.add("state");
        }
        if (entry != null && !writer.hasWordsAndFacetsOf(state)) {
            differences.add("words or facets");
        }
        if (!differences.isEmpty()) {
            // a step that has read what was wrong ends as the stale change that it is
            entries.lock(item, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            enterAnew(entry, state, item.partyOf(Role.PANEL));
        }
    }

    private void enterAnew(@Nullable RegisterEntry entry, RecommendationState state, String issuingBody) {
        if (entry != null) {
            entries.remove(entry);
            entries.flush();
        }
        database.update("delete from register_facet where reference = ?", state.reference());
        database.update("delete from register_words where reference = ?", state.reference());
        writer.enter(state, issuingBody);
    }

    private static Recorded recorded(List<RecordedChange> changes) {
        if (changes.isEmpty()) {
            throw new IllegalStateException("the audit trail has no step of it");
        }
        ObjectNode state = StateJson.empty();
        StatusFacts facts = null;
        List<StatusInterval> intervals = List.of();
        List<ClockRuns.Known> runs = List.of();
        for (RecordedChange change : changes) {
            state.setAll(StateJson.tree(change.fields()));
            StatusFacts now = StatusFacts.of(state);
            for (Function<List<StatusInterval>, StatusInterval.Update> step :
                    now.since(facts, change.effectiveOn(), change.recordedAt())) {
                intervals = StatusInterval.after(intervals, step.apply(StatusInterval.known(intervals)));
            }
            facts = now;
            runs = ClockRuns.after(runs, ClockFacts.of(state), change.recordedAt());
        }
        return new Recorded(StateJson.of(state), intervals, runs);
    }

    private static List<StatusInterval> sorted(List<StatusInterval> intervals) {
        return intervals.stream().sorted(StatusInterval.ORDER).toList();
    }
}
