package org.recommendationtracker.recommendation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Boards;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What boards report of recommendations, year after year. The recommendation has the figures and the latest report; all of
 * them are read from here, some at a time. Throws as {@link Recommendations} does.
 */
@Service
@Transactional
public class BoardReports {

    private final RecommendationRepository repository;
    private final StepRunner steps;
    private final BoardReportTable table;
    private final Boards boards;

    /** A report, and the reference of the recommendation that it is on. */
    public record OfRecommendation(String reference, BoardReport report) {}

    BoardReports(RecommendationRepository repository, StepRunner steps, BoardReportTable table, Boards boards) {
        this.repository = repository;
        this.steps = steps;
        this.table = table;
        this.boards = boards;
    }

    /**
     * Keeps what a board reports.
     *
     * @return the number of the report among those on the recommendation
     */
    public int report(
            RecommendationReference reference,
            Actor actor,
            LocalChange change,
            String account,
            @Nullable String address) {
        BoardReport report = steps.on(reference, actor)
                .about("%s (%s)".formatted(name(actor), change.title().toLowerCase(Locale.UK)))
                .reporting(on -> on.report(change, account, address, made -> table.hasOneOfYear(reference, made)))
                .boardReports()
                .orElseThrow()
                .latest();
        // of two boards that report at the same time, the later finds here that the recommendation has moved on
        repository.flush();
        table.add(reference, report);
        return report.number();
    }

    /** Some of the reports on a recommendation, the latest first: up to so many that came before one by its number. */
    @Transactional(readOnly = true)
    public List<BoardReport> before(RecommendationReference reference, int number, int limit) {
        return table.before(reference, number, limit);
    }

    /**
     * Some of all reports, by recommendation and number.
     *
     * @param last the one after which to read on; null for the first
     */
    @Transactional(readOnly = true)
    public List<OfRecommendation> after(@Nullable OfRecommendation last, int limit) {
        return last == null
                ? table.after("", 0, limit)
                : table.after(last.reference(), last.report().number(), limit);
    }

    private String name(Actor actor) {
        return boards.name(Objects.requireNonNullElse(actor.party(), ""));
    }
}
