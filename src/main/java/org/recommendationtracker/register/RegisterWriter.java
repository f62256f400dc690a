package org.recommendationtracker.register;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recommendationtracker.recommendation.ListenerRank;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.register.StatusSums.Term;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a step changed into the register, in its own transaction: neither is ever without the other. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegisterWriter {

    private static final List<String> REMOVE = List.of(
            "insert into register_former (reference, report, issuing_body, office, priority)"
                    + " select reference, report, issuing_body, office, priority from register_entry where reference = ?",
            "insert into register_former_facet (reference, dimension, term)"
                    + " select reference, dimension, term from register_facet where reference = ?",
            "delete from register_entry where reference = ?",
            "delete from register_facet where reference = ?",
            "delete from register_words where reference = ?");

    private final EntityManager entries;
    private final StatusIntervals intervals;
    private final ClockRuns runs;
    private final JdbcTemplate database;

    RegisterWriter(EntityManager entries, StatusIntervals intervals, ClockRuns runs, JdbcTemplate database) {
        this.entries = entries;
        this.intervals = intervals;
        this.runs = runs;
        this.database = database;
    }

    @EventListener
    @Order(ListenerRank.REGISTER)
    void on(StepCompleted step) {
        RecommendationState before = step.before();
        RecommendationState after = step.after();
        if (before == null) {
            enter(after, step.issuingBody());
        } else if (after.takenBackOn() != null) {
            remove(after.reference());
        } else if (!show(before, after)) {
            // what an earlier version has left is entered at the start, with this step
            return;
        }
        StatusFacts.of(after)
                .since(before == null ? null : StatusFacts.of(before), step.effectiveOn(), step.recordedAt())
                .forEach(change -> intervals.update(after.reference(), after.part() != null, change));
        ClockFacts clocks = ClockFacts.of(after);
        if (before == null || clocks.differFrom(ClockFacts.of(before))) {
            runs.update(clocks, after, step.issuingBody(), step.recordedAt());
        }
    }

    /** Enters what is not in the register yet, but for its intervals. */
    void enter(RecommendationState state, String issuingBody) {
        entries.persist(new RegisterEntry(state, issuingBody));
        addFacets(state);
        database.update(
                "insert into register_words (reference, words) values (?, ?)",
                state.reference(),
                words(Passage.of(state)));
    }

    /** Takes it out of lists, pages and searches; figures as known before count it still. */
    void remove(String reference) {
        entries.flush();
        REMOVE.forEach(sql -> database.update(sql, reference));
    }

    boolean isFormer(String reference) {
        return !database.queryForList(
                        "select reference from register_former where reference = ?", String.class, reference)
                .isEmpty();
    }

    /** Whether it is in the register. */
    private boolean show(RecommendationState before, RecommendationState after) {
        RegisterEntry entry = entries.find(RegisterEntry.class, after.reference());
        if (entry == null) {
            return false;
        }
        entry.show(after);
        List<Passage> passages = Passage.of(after);
        if (!passages.equals(Passage.of(before))) {
            database.update(
                    "update register_words set words = ? where reference = ?", words(passages), after.reference());
        }
        return true;
    }

    /** Whether what searches and filters find it by is what it has. */
    boolean hasWordsAndFacetsOf(RecommendationState state) {
        List<String> words = database.queryForList(
                "select words from register_words where reference = ?", String.class, state.reference());
        List<Term> terms = database.query(
                "select dimension, term from register_facet where reference = ? and report = ? and number = ?",
                (row, number) -> new Term(Dimension.valueOf(row.getString("dimension")), row.getString("term")),
                state.reference(),
                state.report(),
                state.number());
        return words.equals(List.of(words(Passage.of(state))))
                && Set.copyOf(terms).equals(facets(state).collect(Collectors.toSet()));
    }

    private void addFacets(RecommendationState state) {
        database.batchUpdate(
                "insert into register_facet (dimension, term, report, number, reference) values (?, ?, ?, ?, ?)",
                facets(state)
                        .map(facet -> new Object[] {
                            facet.dimension().name(), facet.term(), state.report(), state.number(), state.reference()
                        })
                        .toList());
    }

    private static Stream<Term> facets(RecommendationState state) {
        return Stream.of(
                        state.themes().stream().map(theme -> new Term(Dimension.THEME, theme)),
                        state.boards().stream().map(board -> new Term(Dimension.BOARD, board)),
                        Stream.ofNullable(state.takenOver())
                                .flatMap(taken -> Stream.ofNullable(taken.sourceNumber()))
                                .map(number -> new Term(Dimension.SOURCE_NUMBER, Words.inOne(number))))
                .flatMap(Function.identity());
    }

    private static String words(List<Passage> passages) {
        return Words.of(passages.stream().map(Passage::text).toList());
    }
}
