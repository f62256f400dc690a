package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recommendationtracker.acceptance.Moves.ACCEPT;
import static org.recommendationtracker.acceptance.Moves.ASSIGN;
import static org.recommendationtracker.acceptance.Moves.CONSIDER;
import static org.recommendationtracker.acceptance.Moves.EVIDENCE;
import static org.recommendationtracker.acceptance.Moves.MET;
import static org.recommendationtracker.acceptance.Moves.PLAN;
import static org.recommendationtracker.acceptance.Moves.REJECT;
import static org.recommendationtracker.acceptance.Moves.RETURN;
import static org.recommendationtracker.acceptance.Moves.SIGN_OFF;
import static org.recommendationtracker.acceptance.Moves.askFor;
import static org.recommendationtracker.acceptance.Moves.days;
import static org.recommendationtracker.acceptance.Moves.deliver;
import static org.recommendationtracker.acceptance.Moves.grant;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committee paper on what changed since a day, as anybody may read it. */
class SinceLastTimeTest extends AcceptanceTest {

    private static final String PAPER = "/reports/%s/committee-paper";

    @Test
    void it_says_what_changed_in_words_with_the_days() throws IOException {
        String report = publishReport(4);
        take(report + "-01", ASSIGN, ACCEPT, RETURN, ACCEPT, SIGN_OFF, PLAN, askFor("", "2015-12-31"), grant(1));
        take(report + "-02", ASSIGN, REJECT, SIGN_OFF);
        take(report + "-03", ASSIGN, ACCEPT, SIGN_OFF, PLAN, deliver(1), EVIDENCE, MET);
        String office = "Department for Education: Parliamentary Under Secretary of State for Children and Families";

        String text = pdf(PAPER.formatted(report) + ".pdf?since=2014-07-31");

        assertThat(text)
                .contains(
                        "what was recorded on that day or later, whenever it took effect",
                        "Answered (3): %1$s-01, %1$s-02, %1$s-03".formatted(report),
                        "Implemented (1): " + report + "-03",
                        "Closed without being implemented (1): " + report + "-02",
                        "Date moved (1): %s-01 (Date moved from 31 July 2015 to 31 December 2015, granted by %s)"
                                .formatted(report, office),
                        "Judged by the panel (1): " + report + "-03",
                        "Changed (4)",
                        "31 Jul 2014: Accepted in full, to be done by 31 July 2015",
                        "Action delivered: ",
                        "Open, due next (2)")
                .doesNotContain("drafted", "returned", "Verification requested");
        assertThat(page(PAPER.formatted(report) + "?since=2014-07-31"))
                .contains("What changed since 31 July 2014", "granted by " + office);
    }

    @Test
    void what_was_recorded_before_is_left_out_and_a_date_that_passed_is_not() throws IOException {
        String report = publishReport(2);
        take(report + "-01", ASSIGN, CONSIDER, SIGN_OFF, days(100));

        assertThat(pdf(PAPER.formatted(report) + ".pdf?since=2014-10-31"))
                .contains(
                        "Newly overdue (1): " + report + "-01",
                        "1 Nov 2014: Overdue: consideration was due by 31 October 2014",
                        "Ask the office why the decision is 8 days late.",
                        "Not changed")
                .doesNotContain("Answered (", "Issued by the panel");
        assertThat(page(PAPER.formatted(report) + "?since=2014-11-05")).contains("Nothing changed.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "since=2014-02-30 | Enter a real date",
                "since=yesterday%20%3Cb%3E | Enter a real date",
                "since=99999999999-01-01 | Enter a real date",
                "since=2014-08-01 | The date must be today or in the past",
                "since=2014-07-30 | The report was published on 31 July 2014. Enter that day or a later one"
            })
    void a_day_that_cannot_be_is_answered_with_what_to_put_right(String query, String message) {
        String report = publishReport(1);

        for (String path : List.of(PAPER, PAPER + ".pdf")) {
            PageVisitor.Page answer = onPages("norfolk").get(path.formatted(report) + "?" + query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.html()).contains(message).doesNotContain("<b>");
        }
    }

    @Test
    void a_day_in_three_fields_leads_to_the_address_that_says_it() {
        String report = publishReport(1);
        String fields = PAPER.formatted(report) + "?since-day=%s&since-month=%s&since-year=%s";

        assertThat(page(fields.formatted("31", "July", "2014"))).contains("What changed since 31 July 2014");
        assertThat(page(fields.formatted("31", "2", "2014"))).contains("Error:", "Enter a real date");
        assertThat(page(fields.formatted("", "", ""))).doesNotContain("Error:");
    }

    private void take(String reference, Move... moves) {
        for (Move move : moves) {
            make(reference, move);
        }
    }

    private String page(String path) {
        return onPages("norfolk").get(path).html();
    }

    private String pdf(String path) throws IOException {
        byte[] file = as("norfolk").fetch(path).getBody();
        try (PDDocument document = Loader.loadPDF(Objects.requireNonNull(file))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
