package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.recommendationtracker.acceptance.Moves.ACCEPT;
import static org.recommendationtracker.acceptance.Moves.ASSIGN;
import static org.recommendationtracker.acceptance.Moves.CONSIDER;
import static org.recommendationtracker.acceptance.Moves.EVIDENCE;
import static org.recommendationtracker.acceptance.Moves.HEAR_LAST;
import static org.recommendationtracker.acceptance.Moves.MET;
import static org.recommendationtracker.acceptance.Moves.PLAN;
import static org.recommendationtracker.acceptance.Moves.RECONSIDER;
import static org.recommendationtracker.acceptance.Moves.REJECT;
import static org.recommendationtracker.acceptance.Moves.SIGN_OFF;
import static org.recommendationtracker.acceptance.Moves.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How the minister's office answers a report by letter, and what may go wrong. */
class ResponseLetterTest extends AcceptanceTest {

    private static final String HOSTILE = "<script>alert(1)</script> & “quoted” 😀";

    @Test
    void a_report_whose_every_answer_is_a_rejection_closes_with_its_letter() {
        String report = answered(REJECT);
        assertThat(report(report).path("step").asText()).isEqualTo("ANSWERED");

        issueLetter(report);

        assertThat(report(report).path("step").asText()).isEqualTo("CLOSED");
        assertThat(passed(report))
                .contains("issue-letter", "closed-already", "report-closed")
                .doesNotContain("what-comes-first", "all-closed");
        EventLog log = events(report, 4);
        assertThat(log.namesOf(report)).containsExactly("published", "answered", "letter-issued", "closed");
        assertThat(log.of(report).get(2).data().at("/report/letter"))
                .isEqualTo(report(report).path("letter"));
        for (String recipient : List.of("norfolk", "minister", "panel")) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(noticesOf(recipient, report))
                    .contains("report-letter-issued"));
        }
    }

    @Test
    void the_letter_is_published_as_it_was_issued_with_what_to_check_it_by() throws IOException {
        String report = answered(REJECT);
        assertThat(as("auditor").fetch("/reports/{reference}/letter", report).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        Map<String, Object> form = letter(previewCode(report));
        form.put("salutation", "Dear Chair,");
        form.put("opening", HOSTILE);

        as("minister").does(report, "issue-letter", form);

        JsonNode letter = as("auditor").get("/api/v1/reports/{reference}/letter", report);
        assertThat(letter.path("edition").asInt()).isEqualTo(1);
        assertThat(letter.path("earlierEditions")).isEmpty();
        ResponseEntity<byte[]> page = as("auditor").fetch("/reports/{reference}/letter", report);
        ResponseEntity<byte[]> pdf = as("auditor").fetch("/reports/{reference}/letter.pdf", report);
        assertThat(sha256(page)).isEqualTo(letter.at("/html/sha256").asText());
        assertThat(sha256(pdf)).isEqualTo(letter.at("/pdf/sha256").asText());
        for (String kind : List.of("html", "pdf")) {
            JsonNode file = letter.path(kind);
            assertThat(sha256(as("auditor").fetch(file.path("href").asText())))
                    .isEqualTo(file.path("sha256").asText());
        }
        assertThat(text(page)).contains("Dear Chair,", "&lt;script&gt;").doesNotContain("<script");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'sha256-");
        try (PDDocument document = Loader.loadPDF(Objects.requireNonNull(pdf.getBody()))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("<script>alert(1)</script> & “quoted” [grinning face]", "Rejected.");
        }
        assertThat(text(as("auditor").fetch("/reports/{reference}", report)))
                .contains(sha256(page), sha256(pdf), "/reports/" + report + "/letter.pdf?edition=1");
    }

    @Test
    void what_was_issued_stays_when_an_answer_changes_and_a_further_edition_follows() {
        String report = answered(CONSIDER);
        issueLetter(report);
        ResponseEntity<byte[]> first = as("auditor").fetch("/reports/{reference}/letter", report);
        ResponseEntity<byte[]> firstPdf = as("auditor").fetch("/reports/{reference}/letter.pdf", report);
        assertThat(as("minister").task(report, "issue-letter").isMissingNode()).isTrue();

        take(report + "-01", HEAR_LAST, REJECT, SIGN_OFF);

        assertThat(report(report).path("step").asText()).isEqualTo("LETTER_ISSUED");
        assertThat(as("auditor").fetch("/reports/{reference}/letter", report).getBody())
                .isEqualTo(first.getBody());
        issueLetter(report);

        assertThat(report(report).path("step").asText()).isEqualTo("CLOSED");
        JsonNode letter = as("auditor").get("/api/v1/reports/{reference}/letter", report);
        assertThat(letter.path("edition").asInt()).isEqualTo(2);
        assertThat(letter.at("/earlierEditions/0/html/sha256").asText()).isEqualTo(sha256(first));
        assertThat(as("auditor")
                        .fetch("/reports/{reference}/letter?edition=1", report)
                        .getBody())
                .isEqualTo(first.getBody());
        assertThat(as("auditor")
                        .fetch("/reports/{reference}/letter.pdf?edition=1", report)
                        .getBody())
                .isEqualTo(firstPdf.getBody());
        assertThat(text(as("auditor").fetch("/reports/{reference}/letter", report)))
                .contains("Edition 2, replacing the letter of", "Rejected.");
        assertThat(passed(report)).contains("answer-changed", "report-closed");
        assertThat(events(report, 5).namesOf(report))
                .containsExactly("published", "answered", "letter-issued", "letter-issued", "closed");
        assertThat(StreamSupport.stream(
                        as("auditor")
                                .get("/api/v1/reports/{reference}/history", report)
                                .spliterator(),
                        false))
                .extracting(entry ->
                        entry.path("step").asText() + " " + entry.path("who").asText())
                .endsWith("LETTER_ISSUED minister", "LETTER_ISSUED minister", "CLOSED minister");
    }

    @Test
    void a_report_that_is_closed_is_answered_anew_where_a_rejection_is_reconsidered() {
        String report = answered(REJECT);
        issueLetter(report);
        assertThat(report(report).path("step").asText()).isEqualTo("CLOSED");

        take(report + "-01", RECONSIDER, ACCEPT, SIGN_OFF);
        issueLetter(report);

        assertThat(report(report).path("step").asText()).isEqualTo("LETTER_ISSUED");
        assertThat(report(report).at("/letter/edition").asInt()).isEqualTo(2);
        assertThat(passed(report)).contains("a-recommendation-reopened", "answer-changed", "what-comes-first");
        take(report + "-01", PLAN, deliver(1), EVIDENCE, MET);
        assertThat(report(report).path("step").asText()).isEqualTo("CLOSED");
        assertThat(events(report, 7).namesOf(report))
                .containsExactly(
                        "published", "answered", "letter-issued", "closed", "reopened", "letter-issued", "closed");
    }

    @Test
    void what_is_answered_as_before_needs_no_further_letter() {
        String report = answered(REJECT);
        issueLetter(report);

        take(report + "-01", RECONSIDER, REJECT, SIGN_OFF);

        assertThat(openTasks(report, "issue-letter")).isEmpty();
        assertThat(report(report).path("step").asText()).isEqualTo("CLOSED");
    }

    @Test
    void a_letter_is_issued_only_as_it_was_read() {
        String report = publishReport(2);
        take(report + "-01", ASSIGN, REJECT, SIGN_OFF);
        take(report + "-02", ASSIGN, CONSIDER, SIGN_OFF);
        String read = previewCode(report);
        take(report + "-02", HEAR_LAST, REJECT, SIGN_OFF);

        Reply reply = as("minister").submit(letterTask(report), letter(read));

        assertThat(reply.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().path("message").asText()).contains("read it again");
        assertNotIssued(report);
        issueLetter(report);
        assertThat(report(report).path("step").asText()).isEqualTo("CLOSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"official", "panel", "norfolk", "auditor", "admin", "minister2"})
    void nobody_but_the_office_that_is_addressed_issues_the_letter(String stranger) {
        String report = answered(REJECT);
        String task = letterTask(report);
        Map<String, Object> form = letter(previewCode(report));

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(as(stranger).submit(task, form).status()).isEqualTo(HttpStatus.FORBIDDEN);
        }

        assertNotIssued(report);
        assertThat(letterTask(report)).isEqualTo(task);
    }

    @Test
    void only_that_office_and_those_who_watch_over_it_see_the_preview() {
        String report = answered(REJECT);

        for (String reader : List.of("minister", "auditor")) {
            assertThat(preview(reader, report).getStatusCode()).as(reader).isEqualTo(HttpStatus.OK);
        }
        for (String stranger : List.of("minister2", "official", "panel", "norfolk", "admin")) {
            assertThat(preview(stranger, report).getStatusCode()).as(stranger).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertNotIssued(report);
    }

    static Stream<Arguments> wrongForms() {
        return Stream.of(
                Arguments.of("opening", "x".repeat(100_000), "at most 2000 characters"),
                Arguments.of("salutation", "x".repeat(201), "at most 200 characters"),
                Arguments.of("signatory", "x".repeat(201), "at most 200 characters"),
                Arguments.of("signatory", " ", "in the name of which office"),
                Arguments.of("previewCode", "", "Enter the code"),
                Arguments.of("previewCode", "GUESS!", "not the code of the preview"),
                Arguments.of("letterhead", "x", "no field \"letterhead\""));
    }

    @ParameterizedTest
    @MethodSource("wrongForms")
    void a_wrong_form_is_refused_with_what_to_put_right(String field, String value, String message) {
        String report = answered(REJECT);
        Map<String, Object> form = letter(previewCode(report));
        form.put(field, value);

        Reply reply = as("minister").submit(letterTask(report), form);

        assertThat(reply.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().path("message").asText()).contains(message);
        assertNotIssued(report);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/reports/{reference}/letter",
                "/api/v1/reports/{reference}/letter.pdf",
                "/api/v1/reports/{reference}/letter.html?edition=3"
            })
    void a_letter_that_is_not_there_is_a_problem_that_says_so(String path) {
        ResponseEntity<byte[]> answer = as("auditor").fetch(path, publishReport(1));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(text(answer)).contains("There is no such response letter");
    }

    @Test
    void the_committee_paper_is_for_everybody() throws IOException {
        String report = publishReport(3);
        take(report + "-02", ASSIGN, REJECT, SIGN_OFF);

        byte[] pdf = as("norfolk")
                .fetch("/reports/{reference}/committee-paper.pdf", report)
                .getBody();

        try (PDDocument document = Loader.loadPDF(Objects.requireNonNull(pdf))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("2 open, 1 closed", report + "-01", report + "-03", "Response", "27 Jan 2015")
                    .doesNotContain(report + "-02");
        }
        assertThat(as("norfolk").fetch("/reports/NONE-1900/committee-paper.pdf").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    /** A report of one recommendation that has this answer, waiting for its letter. */
    private String answered(Move draft) {
        String report = publishReport(1);
        take(report + "-01", ASSIGN, draft, SIGN_OFF);
        return report;
    }

    private void take(String reference, Move... moves) {
        for (Move move : moves) {
            make(reference, move);
        }
    }

    private ResponseEntity<byte[]> preview(String userId, String report) {
        return as(userId).fetch("/api/v1/reports/{reference}/letter/preview", report);
    }

    private static String text(ResponseEntity<byte[]> answer) {
        return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }

    private JsonNode report(String reference) {
        return as("auditor").get("/api/v1/reports/{reference}", reference);
    }

    private String letterTask(String report) {
        List<String> open = openTasks(report, "issue-letter");
        assertThat(open).as("the open task").hasSize(1);
        return open.get(0);
    }

    private void assertNotIssued(String report) {
        assertThat(letterTask(report)).isNotEmpty();
        assertThat(report(report).path("step").asText()).isEqualTo("ANSWERED");
        assertThat(as("auditor").fetch("/reports/{reference}/letter", report).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(as("auditor").get("/api/v1/reports/{reference}/history", report))
                .hasSize(3);
    }

    private static String sha256(ResponseEntity<byte[]> answer) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Objects.requireNonNull(answer.getBody()));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
