package org.recommendationtracker.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recommendationtracker.party.England;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Status;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All recommendations as the steps so far have left them. What it reads for an answer does not grow with their number. */
@Service
@Transactional(readOnly = true)
public class Register {

    /** As many recommendations of a list are counted, and can be read by page. */
    public static final int MAX_COUNTED = FilterQuery.MAX_COUNTED;

    /** As many predecessors of one recommendation are named. */
    private static final int MAX_PREDECESSORS = 100;

    private static final int MAX_THEMES = 500;

    /** Those that were noted, and those of what came since. */
    private static final String THEMES = """
            select theme from register_theme
            union
            select f.term from unsummed_status_change u
            join register_facet f on f.reference = u.reference and f.dimension = 'THEME'
            order by 1 limit :most""";

    private static final List<Status> OPEN =
            Arrays.stream(Status.values()).filter(status -> !status.isClosed()).toList();

    private final RegisterEntries entries;
    private final RegisterSearch search;
    private final JdbcClient database;
    private final Clock clock;

    Register(RegisterEntries entries, RegisterSearch search, JdbcClient database, Clock clock) {
        this.entries = entries;
        this.search = search;
        this.database = database;
        this.clock = clock;
    }

    public Optional<RecommendationState> find(String reference) {
        return RecommendationReference.parse(reference)
                .flatMap(known -> entries.findByReference(known.value()))
                .map(RegisterEntry::state);
    }

    /**
     * What a filter finds: by reference, or the best matches for words first.
     *
     * @param offset how many to pass over
     * @param size how many to give
     */
    public SearchResult search(RecommendationFilter filter, int offset, int size) {
        return load(search.page(filter, today(), offset, size));
    }

    /** What a filter finds by reference after one, whether there is such a one or not. */
    public SearchResult searchAfter(RecommendationFilter filter, String reference, int size) {
        return load(search.after(filter, today(), reference, size));
    }

    private SearchResult load(RegisterSearch.Found found) {
        if (found.references().isEmpty()) {
            return new SearchResult(List.of(), found.total(), found.more(), found.terms());
        }
        Map<String, RecommendationState> states = entries.findByReferenceIn(found.references()).stream()
                .map(RegisterEntry::state)
                .collect(Collectors.toMap(RecommendationState::reference, Function.identity()));
        return new SearchResult(
                found.references().stream()
                        .flatMap(reference -> Stream.ofNullable(states.get(reference)))
                        .toList(),
                found.total(),
                found.more(),
                found.terms());
    }

    /** The themes that recommendations have. */
    public List<String> themes() {
        return database.sql(THEMES)
                .param("most", MAX_THEMES)
                .query(String.class)
                .list();
    }

    /** How many recommendations of a report there are in each status; a status without any is left out. */
    public Map<Status, Long> tally(String report) {
        return byStatus(entries.tally(report));
    }

    /** The same of what has an answer of its own: the parts in place of what was split. */
    public Map<Status, Long> tallyOfAnswerable(String report) {
        return byStatus(entries.tallyOfAnswerable(report));
    }

    private static Map<Status, Long> byStatus(Collection<RegisterEntries.Count> counts) {
        Map<Status, Long> tally = new EnumMap<>(Status.class);
        counts.forEach(count -> tally.put(count.status(), count.number()));
        return tally;
    }

    /** The offices that have not answered all of a report that is theirs to answer, those with most first. */
    public List<Unanswered> unanswered(String report, int most) {
        return entries.unanswered(report, Limit.of(most));
    }

    /** All of a report that has an answer of its own, in the order of the numbers. */
    public List<RecommendationState> answerable(String report) {
        return states(entries.answerable(report));
    }

    /** What of a report is open and falls due first; what has no date comes last. */
    public List<RecommendationState> firstDue(String report, int most) {
        return states(entries.firstDue(report, OPEN, Limit.of(most)));
    }

    /** How far what is open of a report is behind. */
    public Lateness lateness(String report) {
        return entries.lateness(report, OPEN, today());
    }

    /** The report of a recommendation that was taken back with it; empty if it was not. */
    public Optional<String> reportOfFormer(String reference) {
        return database.sql("select report from register_former where reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .optional();
    }

    /** The statuses that it had one after the other, as is known now; the last holds still. */
    public List<StatusSpan> statuses(String reference) {
        return database.sql("""
                        select status, effective_from, effective_to from status_interval
                        where reference = :reference and recorded_to is null order by effective_from""")
                .param("reference", reference)
                .query((row, number) -> new StatusSpan(
                        Status.valueOf(row.getString("status")),
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("effective_to", LocalDate.class)))
                .list();
    }

    /** Whether there is, or was, a recommendation of a report. */
    public boolean hasReport(String report) {
        return !database.sql("""
                        (select reference from register_entry where report = :report limit 1)
                        union all (select reference from register_former where report = :report limit 1)""")
                .param("report", report)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** All of a report, wholes and parts. */
    public List<RecommendationReference> references(String report) {
        return entries.references(report).stream()
                .map(RecommendationReference::new)
                .toList();
    }

    /** The parts that it was split into, in their order; none if it was not. */
    public List<RecommendationState> parts(String whole) {
        return states(entries.parts(whole));
    }

    /** What was closed for it to take its place, by reference. */
    public List<RecommendationState> predecessors(String successor) {
        return states(entries.predecessors(successor, Limit.of(MAX_PREDECESSORS)));
    }

    private static List<RecommendationState> states(List<RegisterEntry> found) {
        return found.stream().map(RegisterEntry::state).toList();
    }

    private LocalDate today() {
        return England.today(clock);
    }
}
