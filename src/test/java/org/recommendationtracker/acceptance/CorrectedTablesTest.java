package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.acceptance.PageVisitor.Page;

/** A table with a history that is refused is put right on a page, and a second person sees what was changed. */
class CorrectedTablesTest extends AcceptanceTest {

    private static final String WRONG = """
            Number,Responder,Recommendation,Position,Decision date
            1,dfe-children-families,That reports are published.,accepted,2012-02
            2,The Moon,That it is taught.,accepted,soon
            3,dfe-children-families,That it is read.,rejected,2012-02
            """;

    private static final String OFFICE = "cell-3-2";
    private static final String DAY = "cell-3-5";

    @Test
    void wrong_lines_alone_are_shown_and_what_is_changed_is_kept_until_all_is_right() {
        PageVisitor official = onPages("official");
        Page refused = send(official, "CELLS-KEPT");

        assertThat(refused.address()).matches("/histories/tables/.*/lines");
        assertThat(refused.html())
                .contains(
                        "Line 3, Responder: There is no office “The Moon”",
                        "Line 3, Decision date: “soon” is not a day")
                .doesNotContain("That reports are published.");

        Page half = check(official, refused, Map.of(DAY, "2012-03"));
        assertThat(half.status()).isEqualTo(400);
        assertThat(half.html())
                .contains("One cell is changed from the file so far.")
                .doesNotContain("“soon”");

        Page sent = check(official, half, Map.of(OFFICE, "dfe-children-families"));
        assertThat(sent.address()).matches("/histories/[0-9a-f-]+");
        assertThat(sent.html()).contains("official changed 2 cells of the file here", "The Moon", "soon");
        JsonNode load = as("official2").get("/api/v1" + sent.address());
        assertThat(load.path("changes").toString())
                .isEqualTo(
                        "[{\"line\":3,\"column\":2,\"name\":\"Responder\",\"was\":\"The Moon\",\"is\":\"dfe-children-families\"},"
                                + "{\"line\":3,\"column\":5,\"name\":\"Decision date\",\"was\":\"soon\",\"is\":\"2012-03\"}]");
        assertThat(load.at("/loadedBy/userId").asText()).isEqualTo("official");
        assertThat(official.get(refused.address()).status()).isEqualTo(404);
    }

    @Test
    void what_is_said_of_the_whole_is_put_right_there_too() {
        PageVisitor official = onPages("official");
        Map<String, String> head = head("CELLS-HEAD");
        head.put("title", "");
        Page refused = official.upload(
                "/histories/table",
                head,
                "table",
                WRONG.replace("The Moon", "dfe-children-families").replace("soon", "2012"));

        assertThat(refused.html()).contains("Give the report&#39;s title.", "href=\"#title\"");
        Page badly = official.post(refused.address(), with(head("CELLS-HEAD"), Map.of("columns", "no pair")));
        assertThat(badly.html()).contains("Write pairs with colons");
    }

    @Test
    void nobody_else_has_it() {
        Page refused = send(onPages("official"), "CELLS-OTHERS");

        for (String other : new String[] {"official2", "panel", "auditor"}) {
            assertThat(onPages(other).get(refused.address()).status()).as(other).isEqualTo(404);
        }
        assertThat(check(onPages("official2"), refused, Map.of(DAY, "2012")).status())
                .isEqualTo(404);
        assertThat(onPages("norfolk").get(refused.address()).status()).isEqualTo(403);
    }

    @Test
    void what_another_window_has_changed_meanwhile_stays() {
        PageVisitor official = onPages("official");
        Page both = send(official, "CELLS-WINDOWS");
        check(official, both, Map.of(OFFICE, "dfe-children-families"));

        Page sent = check(official, both, Map.of(OFFICE, "The Moon", DAY, "2012-03"));

        assertThat(sent.address()).matches("/histories/[0-9a-f-]+");
    }

    @Test
    void cells_that_a_line_lacks_are_empty_once_somebody_says_so() {
        PageVisitor official = onPages("official");
        Page refused = official.upload(
                "/histories/table",
                head("CELLS-LACKING"),
                "table",
                "Number,Responder,Recommendation,Position,Decision date\n1,dfe-children-families,That it is read.\n");
        Map<String, String> line = Map.of(
                "known-cell-2-3", "That it is read.", "cell-2-3", "That it is read.", "cell-2-4", "", "cell-2-5", "");

        assertThat(official.post(refused.address(), with(head("CELLS-LACKING"), line))
                        .html())
                .contains("The line has 3 columns instead of 5.");
        assertThat(official.post(refused.address(), with(with(head("CELLS-LACKING"), line), Map.of("empty-2", "true")))
                        .html())
                .contains("official changed 2 cells", "No cell");
    }

    @Test
    void what_no_cell_can_hold_is_said_beside_it_and_not_lost() {
        PageVisitor official = onPages("official");
        Page refused = send(official, "CELLS-ODD");

        Page odd =
                check(official, refused, Map.of(DAY, "20\u000712", OFFICE, "=1+1", "cell-99-1", "x", "cell-2-99", "x"));

        assertThat(odd.status()).isEqualTo(400);
        assertThat(odd.html()).contains("There is a control character", "value=\"=1+1\"");
        Page huge = check(official, refused, Map.of(DAY, "x".repeat(10_001)));
        assertThat(huge.html()).contains("Line 3, Decision date: Give at most 10,000 characters.");
    }

    private static Page send(PageVisitor official, String report) {
        return official.upload("/histories/table", head(report), "table", WRONG);
    }

    private static Page check(PageVisitor official, Page page, Map<String, String> cells) {
        Map<String, String> shown = Map.of("known-" + OFFICE, "The Moon", "known-" + DAY, "soon");
        String report = page.html().replaceAll("(?s).*name=\"reference\" value=\"([^\"]*)\".*", "$1");
        return official.post(page.address(), with(with(head(report), shown), cells));
    }

    private static Map<String, String> with(Map<String, String> controls, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(controls);
        all.putAll(more);
        return all;
    }

    private static Map<String, String> head(String report) {
        return with(
                Map.of(
                        "reference", report,
                        "title", "A report of 2011",
                        "issuingBody", "scr-panel",
                        "addressedTo", "dfe-children-families",
                        "publishedOn", "1 July 2011",
                        "sourceTitle", "Response, CP 1"),
                Map.of());
    }
}
