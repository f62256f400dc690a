package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.People;
import org.recommendationtracker.event.EventsAnew;
import org.recommendationtracker.export.ReadFile;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Board;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.BoardReports;
import org.recommendationtracker.recommendation.LocalChange;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** What boards report that they see: kept once a year, counted with the recommendation, and read some at a time. */
class BoardReportsTest extends AcceptanceTest {

    private static final int YEARS = 2;
    private static final int BOARDS = 40;

    @Autowired
    private BoardReports reports;

    @Autowired
    private Boards boards;

    @Autowired
    private ApplicationContext application;

    @AfterEach
    void eventsCanBeMadeAnew() {
        EventsAnew.areThoseOfTheOutbox(application);
    }

    @Test
    void many_reports_make_neither_the_state_nor_the_page_longer() {
        String reference = accepted();
        make(reference, Moves.REPORT_CHANGE);
        int state = state(reference).toString().length();
        int page = read(reference).length();

        List<String> codes =
                boards.all().stream().limit(BOARDS).map(Board::code).toList();
        for (int year = 1; year <= YEARS; year++) {
            moveOnTo(LocalDate.of(2014 + year, 7, 31));
            codes.forEach(code -> report(reference, code));
        }

        int all = 1 + YEARS * codes.size();
        assertThat(all).isGreaterThan(60);
        JsonNode known = state(reference).path("boardReports");
        assertThat(known.path("total").asInt()).isEqualTo(all);
        assertThat(known.path("year").asInt()).isEqualTo(2014 + YEARS);
        assertThat(known.at("/counts/VISIBLE").asInt()).isEqualTo(codes.size());
        assertThat(known.at("/counts/PARTLY_VISIBLE").asInt()).isZero();
        assertThat(state(reference).toString()).hasSizeLessThan(state + 100);
        assertThat(read(reference))
                .hasSizeLessThan(page + 1_000)
                .contains("All %d reports".formatted(all))
                .contains("Change is visible: " + codes.size() + " boards");

        assertRead(reference, all);
    }

    private void assertRead(String reference, int all) {
        String address = "/recommendations/" + reference + "/board-reports";
        assertThat(onPages("auditor").get(address).all("<li class=\"tracker-entry\"()"))
                .hasSize(20);
        assertThat(onPages("auditor").get(address + "?page=" + all / 20).all("<li class=\"tracker-entry\"()"))
                .hasSize(all % 20);
        List<List<String>> csv = ReadFile.csv(onPages("auditor").file(address + ".csv"));
        assertThat(csv).hasSize(all + 1);
        assertThat(csv.get(all)).contains(reference, "1", "Norfolk", "norfolk", "2014", "PARTLY_VISIBLE");
        JsonNode last = as("auditor").get("/api/v1" + address + "?size=200&page=" + all / 200);
        assertThat(last.path("totalItems").asInt()).isEqualTo(all);
        assertThat(last.path("items")).hasSize(all % 200);
        assertThat(last.path("items").path(all % 200 - 1).path("board").asText())
                .isEqualTo("norfolk");
    }

    @Test
    void reports_on_all_recommendations_are_read_on_from_each() {
        String first = accepted();
        make(first, Moves.REPORT_CHANGE);
        report(first, "kent");
        String second = accepted();
        make(second, Moves.REPORT_CHANGE);

        List<BoardReports.OfRecommendation> read = new ArrayList<>();
        for (List<BoardReports.OfRecommendation> next = reports.after(null, 1);
                !next.isEmpty();
                next = reports.after(next.get(0), 1)) {
            read.addAll(next);
        }

        assertThat(read)
                .extracting(each -> each.reference() + "/" + each.report().number())
                .containsSubsequence(first + "/1", first + "/2", second + "/1")
                .doesNotHaveDuplicates();
    }

    @Test
    void boards_that_report_at_the_same_moment_are_all_kept() {
        String reference = accepted();
        List<Visitor> callers = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> boards.all().get(number).code())
                .map(code -> newUser("of-" + code, People.at(code)))
                .toList();

        List<CompletableFuture<Void>> made = callers.stream()
                .map(caller ->
                        CompletableFuture.runAsync(() -> caller.starts("board-report", reference, Moves.LOCAL_CHANGE)))
                .toList();
        made.forEach(CompletableFuture::join);

        JsonNode items = as("auditor")
                .get("/api/v1/recommendations/{reference}/board-reports", reference)
                .path("items");
        assertThat(items.findValuesAsText("number")).containsExactly("4", "3", "2", "1");
        assertThat(items.findValuesAsText("board")).doesNotHaveDuplicates();
    }

    @Test
    void a_board_reports_on_the_whole_and_on_each_part_once() {
        String whole = publishReport(1) + "-01";
        as("official").starts("split", whole, Map.of("parts", "a | dfe-children-families\nb | dfe-children-families"));
        walk(whole + ".1", Routes.ACCEPTED);

        assertThat(as("norfolk")
                        .start("board-report", whole, Moves.LOCAL_CHANGE)
                        .status())
                .as("one part is not answered yet")
                .isEqualTo(HttpStatus.CONFLICT);
        make(whole + ".1", Moves.REPORT_CHANGE);
        walk(whole + ".2", Routes.ACCEPTED);
        make(whole, Moves.REPORT_CHANGE);

        assertThat(as("norfolk")
                        .start("board-report", whole + ".1", Moves.LOCAL_CHANGE)
                        .status())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(state(whole).at("/boardReports/total").asInt()).isEqualTo(1);
        assertThat(state(whole + ".2").path("boardReports").isMissingNode()).isTrue();
    }

    @Test
    void what_a_board_writes_is_shown_as_it_was_written_and_told_to_the_office_and_the_panel() {
        String reference = accepted();
        Map<String, String> form = new HashMap<>(Moves.LOCAL_CHANGE);
        form.put("account", "<script>alert(1)</script> & \"half\"");
        form.put("address", "https://example.org/norfolk?a=1&b=2");

        as("norfolk").starts("board-report", reference, form);

        assertThat(state(reference).at("/boardReports/latest/account").asText()).isEqualTo(form.get("account"));
        for (String address : List.of("", "/board-reports")) {
            assertThat(read(reference + address))
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;half&quot;")
                    .contains("href=\"https://example.org/norfolk?a=1&amp;b=2\"");
        }
        assertThat(read(reference))
                .as("the time line has no room for a thousand")
                .doesNotContain("Local board reported");
        assertThat(history(reference).findValuesAsText("title"))
                .contains("Local board reported: Norfolk (change is partly visible)");
        assertThat(events(reference, Routes.ACCEPTED.events().size() + 1).namesOf(reference))
                .endsWith("board-reported");
    }

    private String accepted() {
        return recommendationAfter(Routes.ACCEPTED, Routes.ACCEPTED.moves().size());
    }

    private void report(String reference, String board) {
        Actor actor = new Actor("of-" + board, Role.LSCB, board);
        reports.report(RecommendationReference.parse(reference).orElseThrow(), actor, LocalChange.VISIBLE, "x", null);
    }

    private String read(String path) {
        return onPages("auditor").get("/recommendations/" + path).html();
    }
}
