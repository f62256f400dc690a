package org.recommendationtracker.acceptance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.recommendation.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;

/**
 * A real report with its real answers: the 58 recommendations of the Grenfell Tower Inquiry's Phase 2 report, from the
 * day of its publication to the government's response. Texts and positions are as published. The document names neither
 * a success test nor a target date for each, and only the month of the response: these are ours.
 */
@TestPropertySource(properties = "tracker.demo-reports=false")
class GrenfellInquiryTest extends AcceptanceTest {

    private static final String REPORT = "GTI-P2-2024";
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 9, 4);
    private static final LocalDate ANSWERED = LocalDate.of(2025, 2, 28);
    private static final List<PublishedResponse> RESPONSES = PublishedResponse.all();

    /** Points from a page's upper and lower edge to the letter's text: what is printed there is on every page. */
    private static final int MARGIN = 60;

    /** Once for all that is to be seen of it. */
    @BeforeEach
    void answerTheReport() {
        if (!as("auditor").get("/api/v1/reports").findValuesAsText("reference").contains(REPORT)) {
            publishAndAnswer();
        }
        calendar().set(ANSWERED.plusDays(1));
    }

    private void publishAndAnswer() {
        calendar().set(PUBLISHED);
        Visitor.Reply reply = as("panel2").post("/api/v1/reports", report());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.CREATED);
        calendar().set(ANSWERED);
        RESPONSES.forEach(this::answer);
        assertThat(step()).isEqualTo("ANSWERED");
        as("minister2").does(REPORT, "issue-letter", letterAsRead());
    }

    private static Map<String, Object> report() {
        return new HashMap<>(Map.of(
                "reference",
                REPORT,
                "title",
                "Grenfell Tower Inquiry: Phase 2 report",
                "issuingBody",
                "Grenfell Tower Inquiry",
                "addressedTo",
                "mhclg-building-safety",
                "publishedOn",
                PUBLISHED.toString(),
                "note",
                "The wording of recommendations and responses is taken from the government's response (CP 1248,"
                        + " February 2025). Contains public sector information licensed under the Open Government"
                        + " Licence v3.0. Crown copyright 2025.",
                "recommendations",
                RESPONSES.stream()
                        .map(item -> Map.of("number", item.number(), "text", item.text()))
                        .toList()));
    }

    private void answer(PublishedResponse item) {
        String reference = reference(item);
        as("official3").does(reference, "assign-owner", Map.of("owner", item.carriedOutBy()));
        as("official3")
                .does(
                        reference,
                        "draft-response",
                        Map.of(
                                "decision",
                                "ACCEPTED",
                                "extent",
                                item.position().extent().name(),
                                "reasons",
                                item.response(),
                                "successTest",
                                "A published progress report shows that paragraph %s of the inquiry’s report is carried out."
                                        .formatted(item.paragraph()),
                                "targetDate",
                                "2029-03-31"));
        as("minister2").does(reference, "sign-off-response", Map.of("outcome", "SIGNED_OFF"));
    }

    /** The office reads the preview first, and finds everything there. */
    private Map<String, Object> letterAsRead() {
        JsonNode preview = as("minister2").get("/api/v1/reports/{reference}/letter/preview", REPORT);
        assertThat(preview.at("/letter/annex").findValuesAsText("reasons"))
                .containsExactlyElementsOf(
                        RESPONSES.stream().map(PublishedResponse::response).toList());
        return Map.of(
                "signatory",
                "Minister for Building Safety and Fire",
                "previewCode",
                preview.path("code").asText());
    }

    @Test
    void every_recommendation_is_answered_as_the_government_answered_it() {
        assertThat(RESPONSES).hasSize(58).allSatisfy(item -> {
            JsonNode state = state(reference(item));
            assertThat(state.path("text").asText()).isEqualTo(item.text());
            assertThat(state.path("owner").asText()).isEqualTo(item.carriedOutBy());
            assertThat(state.path("status").asText()).isEqualTo("ACCEPTED");
            JsonNode response = state.at("/response/response");
            assertThat(response.path("extent").asText())
                    .isEqualTo(item.position().extent().name());
            assertThat(response.path("reasons").asText()).isEqualTo(item.response());
        });
    }

    @Test
    void the_totals_are_the_governments_own() {
        Map<String, Long> published = RESPONSES.stream()
                .collect(groupingBy(item -> "ACCEPTED " + item.position().extent(), counting()));

        Map<String, Long> answered = RESPONSES.stream()
                .map(item -> state(reference(item)).at("/response/response"))
                .collect(groupingBy(
                        response -> response.path("decision").asText() + " "
                                + response.path("extent").asText(),
                        counting()));

        assertThat(answered)
                .isEqualTo(published)
                .isEqualTo(Map.of("ACCEPTED IN_FULL", 49L, "ACCEPTED IN_PRINCIPLE", 9L));
        JsonNode totals =
                as("auditor").get("/api/v1/audit/status?asOf={day}", ANSWERED).path("byStatus");
        assertThat(totals.path(Status.ACCEPTED.name()).asInt()).isEqualTo(RESPONSES.size());
        assertThat(as("auditor")
                        .get("/api/v1/audit/status?asOf={day}", ANSWERED.minusDays(1))
                        .path("byStatus")
                        .path(Status.ISSUED.name())
                        .asInt())
                .isEqualTo(RESPONSES.size());
    }

    @Test
    void the_letters_page_holds_every_answer_unabridged() {
        String page = HtmlUtils.htmlUnescape(
                new String(body(as("auditor").fetch("/reports/{reference}/letter", REPORT)), StandardCharsets.UTF_8));

        assertThat(page).contains("Of its 58 recommendations, 58 are accepted (49 in full, 9 in principle).");
        List<String> sections = List.of(page.split("<section class=\"item", -1));
        assertThat(sections).hasSize(1 + RESPONSES.size());
        assertThat(RESPONSES).allSatisfy(item -> assertThat(sections.get(item.number()))
                .contains(
                        ">" + reference(item) + "<",
                        ">" + item.text() + "<",
                        ">" + inWords(item) + ".<",
                        ">" + item.response() + "<"));
    }

    @Test
    void the_letters_pdf_is_tagged_and_holds_every_answer_unabridged() throws IOException {
        byte[] pdf = body(as("auditor").fetch("/reports/{reference}/letter.pdf", REPORT));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            String text = text(document);
            assertThat(RESPONSES).allSatisfy(item -> assertThat(text)
                    .contains("Recommendation %d %s %s %s. Reasons: %s Success test:"
                            .formatted(
                                    item.number(),
                                    reference(item),
                                    spaced(item.text()),
                                    inWords(item),
                                    spaced(item.response()))));
            assertThat(text).doesNotContain("Square brackets stand here");
        }
    }

    @Test
    void the_letter_is_the_one_that_was_issued() {
        JsonNode letter = as("auditor").get("/api/v1/reports/{reference}/letter", REPORT);

        assertThat(letter.path("edition").asInt()).isEqualTo(1);
        assertThat(letter.path("issuedOn").asText()).isEqualTo(ANSWERED.toString());
        JsonNode told = events(REPORT, 3).of(REPORT).get(2).data().at("/report/letter");
        for (String kind : List.of("html", "pdf")) {
            JsonNode file = letter.path(kind);
            String digest = sha256(body(as("auditor").fetch(file.path("href").asText())));
            assertThat(file.path("sha256").asText()).isEqualTo(digest);
            assertThat(told.path(kind + "Sha256").asText()).isEqualTo(digest);
        }
    }

    @Test
    void every_step_is_one_event_in_an_unbroken_sequence() {
        EventLog log = events(REPORT, 3);

        assertThat(log.namesOf(REPORT)).containsExactly("published", "answered", "letter-issued");
        assertThat(log.of(REPORT)).extracting(EventLog.Entry::sequence).containsExactly(1, 2, 3);
        assertThat(RESPONSES).allSatisfy(item -> {
            assertThat(log.namesOf(reference(item)))
                    .containsExactly("issued", "owner-assigned", "response-drafted", "accepted");
            assertThat(log.of(reference(item)))
                    .extracting(EventLog.Entry::sequence)
                    .containsExactly(1, 2, 3, 4);
        });
        Set<String> ids = log.all().stream().map(EventLog.Entry::id).collect(Collectors.toSet());
        assertThat(log.all()).hasSize(4 * RESPONSES.size() + 3).hasSameSizeAs(ids);
    }

    @Test
    void what_is_open_is_there_in_full_for_the_committee() throws IOException {
        byte[] paper = body(as("norfolk").fetch("/reports/{reference}/committee-paper.pdf", REPORT));

        try (PDDocument document = Loader.loadPDF(paper)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(RESPONSES).allSatisfy(item -> assertThat(text).contains(reference(item) + " "));
            assertThat(text).doesNotContain("…");
        }
    }

    /** The longest text here has 1,464 characters. Of a longer one than is kept nothing is cut: it is refused. */
    @Test
    void a_text_that_is_too_long_is_refused_and_nothing_is_cut() {
        Map<String, Object> report = report();
        report.put("reference", "GTI-P3-2024");
        report.put("recommendations", List.of(Map.of("number", 1, "text", "x".repeat(4001))));

        Visitor.Reply reply = as("panel2").post("/api/v1/reports", report);

        assertThat(reply.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().toString())
                .contains("recommendations[0].text", "The text must have at most 4000 characters.");
        assertThat(as("panel").get("/api/v1/reports").findValuesAsText("reference"))
                .containsExactly(REPORT);
    }

    private static String reference(PublishedResponse item) {
        return "%s-%02d".formatted(REPORT, item.number());
    }

    private static String inWords(PublishedResponse item) {
        return switch (item.position()) {
            case ACCEPTED, SUPPORTED -> "Accepted in full";
            case ACCEPTED_IN_PRINCIPLE -> "Accepted in principle";
        };
    }

    private String step() {
        return as("auditor")
                .get("/api/v1/reports/{reference}", REPORT)
                .path("step")
                .asText();
    }

    /** What stands between the margins of all pages, in a line. */
    private static String text(PDDocument document) throws IOException {
        StringBuilder text = new StringBuilder();
        for (PDPage page : document.getPages()) {
            PDRectangle paper = page.getMediaBox();
            PDFTextStripperByArea area = new PDFTextStripperByArea();
            area.addRegion("text", new Rectangle2D.Float(0, MARGIN, paper.getWidth(), paper.getHeight() - 2 * MARGIN));
            area.extractRegions(page);
            text.append(area.getTextForRegion("text")).append(' ');
        }
        return spaced(text.toString());
    }

    /** In a line; a word with a hyphen may have been broken there. */
    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").replace("- ", "-");
    }

    private static byte[] body(ResponseEntity<byte[]> answer) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return Objects.requireNonNull(answer.getBody());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
