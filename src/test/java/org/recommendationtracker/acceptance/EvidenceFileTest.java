package org.recommendationtracker.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.evidence.Documents;
import org.recommendationtracker.evidence.Sha256;
import org.recommendationtracker.recommendation.Status;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Evidence that is not published: a file that is uploaded, submitted by its number, and read by those who verify. */
class EvidenceFileTest extends AcceptanceTest {

    private static final byte[] PDF = Documents.pdf();

    @Test
    void a_file_is_uploaded_submitted_and_read_by_the_panel() {
        String reference = inProgress();

        Reply kept = as("official").upload(address(reference), "minutes of 🙂 the board.pdf", PDF);
        assertThat(kept.status()).as(kept.toString()).isEqualTo(HttpStatus.CREATED);
        assertThat(kept.body().path("number").asInt()).isEqualTo(1);
        make(reference, Moves.by("official", "submit-evidence", form(Map.of("file", "F1"))));

        assertThat(status(reference)).isEqualTo(Status.AWAITING_VERIFICATION);
        JsonNode file = state(reference).path("evidence").path(0).path("file");
        assertThat(file.path("name").asText()).isEqualTo("minutes of 🙂 the board.pdf");
        assertThat(file.path("sha256")).isEqualTo(kept.body().path("sha256"));
        assertThat(file.path("sha256").asText()).isEqualTo(Sha256.of(PDF));
        ResponseEntity<byte[]> read = as("panel").fetch("/api/v1/recommendations/{reference}/evidence/1", reference);
        assertThat(read.getBody()).isEqualTo(PDF);
        assertThat(read.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(read.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(new String(
                        as("panel")
                                .fetch("/recommendations/{reference}", reference)
                                .getBody(),
                        UTF_8))
                .contains("minutes of 🙂 the board.pdf", file.path("sha256").asText());
        assertThat(events(reference, 7).namesOf(reference)).contains("evidence-submitted");
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                Arguments.of("minutes.pdf", new byte[0], "The file is empty."),
                Arguments.of("minutes.pdf", new byte[10 * 1024 * 1024 + 1], "at most 10 MB"),
                Arguments.of("minutes.pdf", bytes(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0), "no file of a kind"),
                Arguments.of("minutes.exe", bytes(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0), "no file of a kind"),
                Arguments.of(
                        "page.html", "<html><script>alert(1)</script></html>".getBytes(UTF_8), "no file of a kind"),
                Arguments.of("page.txt", "<html><script>alert(1)</script></html>".getBytes(UTF_8), "no file of a kind"),
                Arguments.of("drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8), "of a kind"),
                Arguments.of("all.zip", bytes('P', 'K', 3, 4, 20, 0, 0, 0), "Use one of: CSV, DOCX"),
                Arguments.of("minutes.docx", Documents.docx("word/vbaProject.bin", "x"), "has macros or controls"),
                Arguments.of("minutes.pdf", "%PDF-1.7 minutes".getBytes(UTF_8), "may be damaged"),
                Arguments.of("../../", PDF, "Choose a file."));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void a_file_that_cannot_be_evidence_is_refused(String name, byte[] content, String message) {
        String reference = inProgress();

        Reply reply = as("official").upload(address(reference), name, content);

        assertThat(reply.status().is4xxClientError()).as(reply.toString()).isTrue();
        assertThat(reply.body().path("detail").asText()).contains(message);
        assertThat(as("official").get("/api/v1/recommendations/{reference}/evidence", reference))
                .isEmpty();
    }

    @Test
    void evidence_is_either_an_address_or_a_file_that_is_there() {
        String reference = inProgress();
        as("official").upload(address(reference), "minutes.pdf", PDF);

        refused(reference, Map.of(), "Give either the address");
        refused(reference, Map.of("file", "F1", "address", "https://example.org/a"), "Give either the address");
        refused(reference, Map.of("file", "F2"), "There is no file F2: upload it first");
        refused(reference, Map.of("file", "minutes.pdf"), "such as F1");
        refused(reference, Map.of("address", "ftp://example.org/a"), "must begin with http:// or https://");
        assertThat(status(reference)).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void only_officials_upload_and_only_those_who_sign_in_read() throws Exception {
        String reference = inProgress();
        as("official").upload(address(reference), "minutes.pdf", PDF);

        for (String stranger : List.of("panel", "norfolk", "auditor", "minister")) {
            assertThat(as(stranger)
                            .upload(address(reference), "minutes.pdf", PDF)
                            .status())
                    .as(stranger)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(onPages("official3").get(page(reference)).status()).isEqualTo(403);
        assertThat(onPages("official").get(page(reference)).html())
                .contains("minutes.pdf", "Upload a file", "Take back");
        assertThat(onPages("auditor").get(page(reference)).html())
                .contains("minutes.pdf")
                .doesNotContain("Upload a file", "Take back");
        assertThat(anybodyReads("/recommendations/" + reference + "/evidence/1"))
                .isEqualTo(HttpStatus.FOUND.value());
        assertThat(as("panel")
                        .fetch("/api/v1/recommendations/{reference}/evidence/2", reference)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        String accepted = recommendationAfter(Routes.ACCEPTED, 3);
        assertThat(as("official").upload(address(accepted), "minutes.pdf", PDF).status())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(as("official")
                        .upload(address("NOWHERE-01"), "minutes.pdf", PDF)
                        .status())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_file_is_taken_back_before_it_is_submitted_and_its_number_is_not_given_again() {
        String reference = inProgress();
        as("official").upload(address(reference), "wrong.pdf", PDF);
        as("official").upload(address(reference), "right.pdf", PDF);

        for (String stranger : List.of("panel", "norfolk", "auditor", "minister", "official3")) {
            assertThat(takenBack(stranger, reference, 1).status()).as(stranger).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(takenBack("official", reference, 1).status()).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(takenBack("official", reference, 1).status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(as("official")
                        .fetch("/api/v1/recommendations/{reference}/evidence/1", reference)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        refused(reference, Map.of("file", "F1"), "There is no file F1");
        assertThat(as("official")
                        .upload(address(reference), "next.pdf", PDF)
                        .body()
                        .path("number")
                        .asInt())
                .isEqualTo(3);
        make(reference, Moves.by("official", "submit-evidence", form(Map.of("file", "F2"))));
        assertThat(takenBack("official", reference, 2).body().path("detail").asText())
                .isEqualTo("F2 was submitted as evidence, which is kept for ever.");
    }

    private Reply takenBack(String userId, String reference, int number) {
        return as(userId).send(HttpMethod.DELETE, null, address(reference) + "/" + number);
    }

    private void refused(String reference, Map<String, String> source, String message) {
        String task =
                as("official").task(reference, "submit-evidence").path("id").asText();
        Reply reply = as("official").submit(task, form(source));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().path("message").asText()).contains(message);
    }

    /** Without signing in. */
    private int anybodyReads(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address() + path)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static String page(String reference) {
        return "/recommendations/" + reference + "/evidence";
    }

    private String inProgress() {
        String reference = recommendationAfter(Routes.ACCEPTED, 3);
        make(reference, Moves.PLAN);
        make(reference, Moves.deliver(1));
        return reference;
    }

    private static Map<String, Object> form(Map<String, String> source) {
        Map<String, Object> form = new HashMap<>(
                Map.of("publishedOn", "2014-07-31", "shows", "What the board decided.", "addAnother", false));
        form.putAll(source);
        return form;
    }

    private static String address(String reference) {
        return "/api/v1/recommendations/" + reference + "/evidence";
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
