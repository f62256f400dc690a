package org.recommendationtracker.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.DueNow;
import org.recommendationtracker.acceptance.AcceptanceTest;
import org.recommendationtracker.acceptance.Routes;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Status;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The register beside what it is made of: the history of statuses, the audit trail, what people look for. */
class RegisterTest extends AcceptanceTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2014, 7, 31);

    /** Whether it was known by then that it has parts. */
    private static final String IS_DIVIDED =
            "exists (select 1 from audit_entry a where a.subject = c.reference and a.step = 'SPLIT' and a.recorded_at <= ?)";

    /** What was in the status history by then, the last of each recommendation: slow, and sure. */
    private static final String RECOUNT = """
            select status, count(*) as recommendations from (
                select c.status, row_number() over (partition by c.reference order by c.position desc) as newest
                from status_change c where c.effective_on <= ? and c.recorded_at <= ?
                  and %s %s
            ) known where newest = 1 group by status""";

    @Autowired
    private RegisterCheck check;

    @Autowired
    private Register register;

    @Autowired
    private Listings listings;

    @Autowired
    private StatusTotals totals;

    @Autowired
    private StatusesAsAt statuses;

    @Autowired
    private TotalsByTerm byTerm;

    @Autowired
    private StatusSums sums;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate database;

    @Test
    void totals_of_each_day_and_moment_are_those_of_a_recount() {
        List<Instant> moments = new ArrayList<>();
        String report = aMonthOfSteps(moments);
        assertTotalsAreThoseOfARecount(report, moments);

        addUp();
        assertThat(database.queryForObject("select count(*) from unsummed_status_change", Long.class))
                .isZero();
        assertTotalsAreThoseOfARecount(report, moments);

        String later = aMonthOfSteps(moments);
        assertTotalsAreThoseOfARecount(later, moments);
        addUp();
        assertTotalsAreThoseOfARecount(later, moments);
    }

    private String aMonthOfSteps(List<Instant> moments) {
        String report = publishReport(6);
        moments.add(clock.instant());
        walk(report + "-01", Routes.IMPLEMENTED);
        moments.add(clock.instant());
        pass(report + "-02", 9);
        walk(report + "-03", Routes.CONSIDERED_THEN_ACCEPTED);
        moments.add(clock.instant());
        acting("official", report + "-04").starts("split", report + "-04", Map.of("parts", parts()));
        walk(report + "-04.1", Routes.REJECTED);
        moments.add(clock.instant());
        return report;
    }

    private static String parts() {
        return "One | dfe-children-families\nTwo | dfe-children-families";
    }

    private void assertTotalsAreThoseOfARecount(String report, List<Instant> moments) {
        String ofReport = "and c.reference like '" + report + "-%'";
        for (Instant knownAt : moments) {
            LocalDate last = England.dayOf(knownAt);
            for (LocalDate asOf = PUBLISHED.minusDays(1); !asOf.isAfter(last); asOf = asOf.plusDays(3)) {
                assertThat(listed(new AsAtFilter(null, report, null, null, null, null, "ALL"), asOf, knownAt))
                        .isEqualTo(recount(asOf, knownAt, Counted.RECOMMENDATIONS, ofReport));
                assertEachTermIsCountedAsByItself(asOf, knownAt);
                for (Counted counted : Counted.values()) {
                    assertThat(totals.count(asOf, knownAt).of(counted)).isEqualTo(recount(asOf, knownAt, counted, ""));
                    assertThat(totals.count(Dimension.REPORT, report, asOf, knownAt)
                                    .of(counted))
                            .isEqualTo(recount(asOf, knownAt, counted, ofReport));
                    assertThat(totals.count(Dimension.BOARD, "ALL", asOf, knownAt)
                                    .of(counted))
                            .isEqualTo(
                                    recount(
                                            asOf,
                                            knownAt,
                                            counted,
                                            "and c.reference in (select reference from recommendation_board where board = 'ALL')"));
                }
            }
        }
    }

    private void assertEachTermIsCountedAsByItself(LocalDate asOf, Instant knownAt) {
        for (Dimension dimension : List.of(Dimension.OFFICE, Dimension.BOARD, Dimension.THEME, Dimension.PRIORITY)) {
            byTerm.count(dimension, asOf, knownAt).forEach((term, counts) -> assertThat(counts.of(Counted.ANSWERS))
                    .as("%s %s", dimension, term)
                    .isEqualTo(totals.count(dimension, term, asOf, knownAt).of(Counted.ANSWERS)));
        }
        assertThat(byTerm.count(Dimension.PRIORITY, asOf, knownAt).values().stream()
                        .flatMap(counts -> counts.of(Counted.RECOMMENDATIONS).values().stream())
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(totals.count(asOf, knownAt).of(Counted.RECOMMENDATIONS).values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    private Map<Status, Long> listed(AsAtFilter filter, LocalDate asOf, Instant knownAt) {
        return statuses.after(filter, asOf, knownAt, "", 1_000).stream()
                .collect(Collectors.groupingBy(StatusesAsAt.Row::status, Collectors.counting()));
    }

    private Map<Status, Long> recount(LocalDate asOf, Instant knownAt, Counted counted, String condition) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        List<Object> parameters = new ArrayList<>(List.of(asOf, Utc.of(knownAt)));
        if (counted == Counted.ANSWERS) {
            parameters.add(Utc.of(knownAt));
        }
        database.query(
                RECOUNT.formatted(
                        switch (counted) {
                            case RECOMMENDATIONS -> "c.reference not like '%.%'";
                            case PARTS -> "c.reference like '%.%'";
                            case ANSWERS -> "not " + IS_DIVIDED;
                        },
                        condition),
                row -> {
                    counts.put(Status.valueOf(row.getString("status")), row.getLong("recommendations"));
                },
                parameters.toArray());
        return counts;
    }

    @Test
    void what_was_altered_is_named_and_made_anew_from_the_audit_trail() {
        String report = publishReport(8);
        walk(report + "-01", Routes.IMPLEMENTED);
        walk(report + "-02", Routes.ACCEPTED);
        acting("official", report + "-03").starts("split", report + "-03", Map.of("parts", parts()));
        addUp();
        Map<String, JsonNode> before = states(report);
        Map<Status, Long> counted = totals.count(Dimension.REPORT, report, PUBLISHED, clock.instant())
                .of(Counted.RECOMMENDATIONS);
        assertThat(check.rebuild().differences()).isEmpty();
        assertThat(check.rebuild().wrongSums()).isZero();

        alter("update register_entry set status = 'REJECTED' where reference = ?", report + "-01");
        alter(
                "update register_entry set state = replace(state, 'ACCEPTED', 'REJECTED') where reference = ?",
                report + "-02");
        alter("delete from register_entry where reference = ?", report + "-04");
        alter("update register_words set words = ' nothing ' where reference = ?", report + "-05");
        alter("delete from register_facet where dimension = 'BOARD' and reference = ?", report + "-06");
        alter("update status_interval set status = 'REJECTED' where reference = ?", report + "-07");
        alter("delete from status_interval where reference = ?", report + "-08");
        alter("update clock_run set due_on = '2099-01-01' where reference = ?", report + "-01");
        alter("update status_sum set net = net + 1 where part = false and term = ?", "scr-panel");
        RegisterCheck.Outcome outcome = check.rebuild();

        assertThat(outcome.differences())
                .containsExactly(
                        report + "-01 (state, runs of its clocks)",
                        report + "-02 (state)",
                        report + "-04 (missing)",
                        report + "-05 (words or facets)",
                        report + "-06 (words or facets)",
                        report + "-07 (intervals of its status)",
                        report + "-08 (intervals of its status)");
        assertThat(outcome.wrongSums()).isPositive();
        assertThat(states(report)).isEqualTo(before);
        assertThat(totals.count(Dimension.REPORT, report, PUBLISHED, clock.instant())
                        .of(Counted.RECOMMENDATIONS))
                .isEqualTo(counted);
        assertThat(check.rebuild()).isEqualTo(new RegisterCheck.Outcome(outcome.recommendations(), List.of(), 0));
    }

    @Test
    void what_an_earlier_version_has_left_is_entered_at_the_start() {
        String report = publishReport(3);
        walk(report + "-01", Routes.TWO_ACTIONS);
        Map<String, JsonNode> before = states(report);
        List.of(
                        "register_entry",
                        "register_facet",
                        "register_theme",
                        "register_words",
                        "status_interval",
                        "status_sum",
                        "unsummed_status_change",
                        "clock_run")
                .forEach(table -> DatabaseChange.commit(database, "delete from " + table));
        walk(report + "-02", Routes.REJECTED);
        assertThat(states(report)).isEmpty();

        check.run(new DefaultApplicationArguments());

        Map<String, JsonNode> after = states(report);
        assertThat(after.remove(report + "-02").path("status").asText()).isEqualTo("REJECTED");
        before.remove(report + "-02");
        assertThat(after).isEqualTo(before);
        assertThat(check.rebuild().differences()).isEmpty();
        Instant now = clock.instant();
        for (Counted counted : Counted.values()) {
            assertThat(totals.count(England.dayOf(now), now).of(counted))
                    .isEqualTo(recount(England.dayOf(now), now, counted, ""));
        }
    }

    @Test
    void the_register_says_of_each_recommendation_what_its_rows_say() {
        String report = publishReport(4);
        walk(report + "-01", Routes.VERIFICATION_NOT_MET);
        walk(report + "-02", Routes.CONSIDERED_THEN_REJECTED);
        walk(report + "-03", Routes.TWO_ACTIONS);
        walk(report + "-04", Routes.RETURNED);

        for (int number = 1; number <= 4; number++) {
            String reference = report + "-0" + number;
            assertThat(state(reference).path("actions").size()).isEqualTo(rows("action", reference));
            assertThat(state(reference).path("evidence").size()).isEqualTo(rows("evidence", reference));
            assertThat(state(reference).path("verifications").size()).isEqualTo(rows("verification", reference));
            assertThat(state(reference).path("consultations").size()).isEqualTo(rows("consultation", reference));
            assertThat(state(reference).path("clocks").size()).isEqualTo(rows("deadline", reference));
            assertThat(state(reference).path("earlierResponses").size()
                            + (state(reference).has("response") ? 1 : 0))
                    .isEqualTo(rows("answer", reference));
            assertThat(state(reference).path("status").asText())
                    .isEqualTo(database.queryForObject(
                            "select status from recommendation where reference = ?", String.class, reference));
        }
    }

    private int rows(String table, String reference) {
        return database.queryForList("select position from " + table + " where reference = ?", reference)
                .size();
    }

    @Test
    void words_are_found_in_all_that_was_written_of_a_recommendation() {
        String report = publishReport(3);
        walk(report + "-01", Routes.IMPLEMENTED);
        String action = state(report + "-01").at("/actions/0/description").asText();
        String evidence = state(report + "-01").at("/evidence/0/shows").asText();
        String reasons = state(report + "-01").at("/response/response/reasons").asText();

        for (String text : List.of(action, evidence, reasons)) {
            assertThat(found(report, "\"" + text + "\"")).as(text).containsExactly(report + "-01");
        }
        assertThat(found(report, "zzyzx")).isEmpty();
        assertThat(found(report, "a")).isEmpty();
        assertThat(found(report, "\" ' % _ \\ + - * ( ) < > ~ @")).isEmpty();
        assertThat(found(null, report.toLowerCase(Locale.UK)))
                .containsExactly(report + "-01", report + "-02", report + "-03");
        assertThat(found(null, report + "-02")).containsExactly(report + "-02");
    }

    @Test
    void a_reader_goes_on_after_what_was_read() {
        String report = publishReport(7);
        List<String> read = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode page =
                    as("official").get("/api/v1/recommendations?report={report}&size=3&after={after}", report, after);
            page.path("items").forEach(item -> read.add(item.path("reference").asText()));
            after = page.path("next").isTextual() ? page.path("next").asText() : null;
        }

        assertThat(as("official")
                        .ask("/api/v1/recommendations?after=" + report + "-99999999999999")
                        .status()
                        .value())
                .isEqualTo(200);
        assertThat(read).hasSize(7).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void what_is_read_for_a_file_is_what_the_list_finds_by_reference() {
        String report = publishReport(7);
        walk(report + "-01", Routes.IMPLEMENTED);
        walk(report + "-02", Routes.REJECTED);
        acting("official", report + "-03").starts("split", report + "-03", Map.of("parts", parts()));

        assertListed(report, filter(report, null, null, null, null), 7);
        assertListed(report, filter(report, Status.REJECTED, null, null, null), 1);
        assertListed(report, filter(report, null, true, null, null), 0);
        assertListed(report, filter(report, null, false, null, null), 7);
        assertListed(report, filter(report, null, null, Answered.NO, null), 5);
        assertListed(report, filter(report, null, null, null, "recommendation"), 7);
        assertListed(report, filter(report, Status.ISSUED, null, null, "recommendation"), 5);
        assertListed(report, filter(report, null, null, null, report.toLowerCase(Locale.UK)), 7);
        assertListed(report, filter(report, null, null, null, "zzyzx"), 0);
        assertListed(report, filter(report, null, null, null, "\" ' % _"), 0);
    }

    private static RecommendationFilter filter(
            String report,
            @Nullable Status status,
            @Nullable Boolean overdue,
            @Nullable Answered answered,
            @Nullable String words) {
        return new RecommendationFilter(status, report, null, null, "norfolk", overdue, answered, words);
    }

    private void assertListed(String report, RecommendationFilter filter, int number) {
        List<String> listed = new ArrayList<>();
        LocalDate today = England.today(clock);
        Listing last = null;
        for (List<Listing> next = listings.following(filter, today, last, 2);
                !next.isEmpty();
                next = listings.following(filter, today, last, 2)) {
            next.forEach(listing -> listed.add(listing.state().reference()));
            last = next.get(next.size() - 1);
        }
        assertThat(listed)
                .hasSize(number)
                .isSorted()
                .allMatch(reference -> reference.startsWith(report))
                .containsExactlyInAnyOrderElementsOf(register.search(filter, 0, 100).items().stream()
                        .map(RecommendationState::reference)
                        .toList());
    }

    @Test
    void a_file_says_since_when_a_status_holds_and_what_falls_due_first_of_all_parts() {
        String report = publishReport(2);
        walk(report + "-01", Routes.REJECTED);
        acting("official", report + "-02").starts("split", report + "-02", Map.of("parts", parts()));

        List<Listing> listed =
                listings.following(RecommendationFilter.ofReport(report), England.today(clock), null, 10);

        assertThat(listed.get(0).statusSince()).isEqualTo(England.today(clock));
        assertThat(listed.get(0).nextDueOn())
                .isEqualTo(register.find(report + "-01").orElseThrow().clocks().stream()
                        .filter(Deadline::isRunning)
                        .map(Deadline::dueOn)
                        .min(LocalDate::compareTo)
                        .orElse(null));
        assertThat(listed.get(1).nextDueOn())
                .isNotNull()
                .isEqualTo(register.find(report + "-02.1")
                        .orElseThrow()
                        .clocks()
                        .get(0)
                        .dueOn());
    }

    private List<String> found(@Nullable String report, String words) {
        JsonNode page = report == null
                ? as("official").get("/api/v1/recommendations?q={words}", words)
                : as("official").get("/api/v1/recommendations?report={report}&q={words}", report, words);
        List<String> references = new ArrayList<>();
        page.path("items").forEach(item -> references.add(item.path("reference").asText()));
        return references;
    }

    private Map<String, JsonNode> states(String report) {
        Map<String, JsonNode> states = new HashMap<>();
        as("official")
                .get("/api/v1/recommendations?report={report}", report)
                .path("items")
                .forEach(item -> states.put(item.path("reference").asText(), item));
        return states;
    }

    private void alter(String sql, String reference) {
        assertThat(DatabaseChange.commit(database, sql, reference)).isPositive();
    }

    private void addUp() {
        DueNow.of(sums, clock, transactions).run();
    }
}
