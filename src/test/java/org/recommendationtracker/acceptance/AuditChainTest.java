package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.recommendationtracker.sweep.Sweep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever does not trust the audit trail checks it, from outside and from within. */
@TestPropertySource(properties = "tracker.audit.every=0s")
class AuditChainTest extends AcceptanceTest {

    @Autowired
    Sweep sweep;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    private String reference = "";

    @SuppressWarnings("NullAway.Init")
    private Visitor anybody;

    @BeforeEach
    void aLifeUnderACheckpoint() {
        reference = recommendationAfter(Routes.IMPLEMENTED, 3);
        sweep.run();
        anybody = as("auditor").anonymous();
    }

    @Test
    void each_checkpoint_is_on_its_page_and_on_the_topic() {
        JsonNode last = anybody.get("/api/v1/audit/checkpoints/latest");
        int number = last.path("number").asInt();

        List<EventLog.Entry> sent = checkpoints(number).of("audit");

        assertThat(sent).extracting(EventLog.Entry::sequence).containsExactlyElementsOf(numbersTo(number));
        assertThat(sent.get(number - 1).data().path("note").asText())
                .isEqualTo(last.path("note").asText());
        assertThat(sent.get(number - 1).type()).isEqualTo("org.recommendationtracker.audit.checkpoint.v1");
        assertThat(onPages("auditor").get("/audit/checkpoints/" + number).html())
                .contains(last.path("rootHash").asText());
        assertThat(onPages("auditor").get("/audit/checkpoints").html())
                .contains("/audit/checkpoints/" + number)
                .contains(anybody.get("/api/v1/audit/keys")
                        .path(0)
                        .path("publicKey")
                        .asText());
    }

    @Test
    void a_recommendations_history_is_proved_from_its_own_lines() throws Exception {
        as("official").does(reference, "plan-action", Routes.IMPLEMENTED.fill(3).form());

        JsonNode proof = anybody.get("/api/v1/recommendations/{reference}/proof", reference);

        JsonNode checkpoint = proof.path("checkpoint");
        assertThat(proof.path("uncovered").asInt()).isPositive();
        assertThat(proof.path("entries")).isNotEmpty();
        for (JsonNode entry : proof.path("entries")) {
            assertThat(entry.path("entry").asText()).contains("\"subject\":\"" + reference + "\"");
            assertThat(root(entry, checkpoint.path("leaves").asLong()))
                    .isEqualTo(checkpoint.path("rootHash").asText());
        }
    }

    @Test
    void later_checkpoints_go_on_from_earlier_ones() {
        long earlier =
                anybody.get("/api/v1/audit/checkpoints/latest").path("number").asLong();
        publishReport(2);
        sweep.run();
        long later =
                anybody.get("/api/v1/audit/checkpoints/latest").path("number").asLong();

        JsonNode proof = anybody.get("/api/v1/audit/checkpoints/{number}/consistency?from={from}", later, earlier);

        assertThat(later).isGreaterThan(earlier);
        assertThat(proof.path("later").path("leaves").asLong())
                .isGreaterThan(proof.path("earlier").path("leaves").asLong());
        assertThat(proof.path("hashes")).isNotEmpty();
        assertRefused("/api/v1/audit/checkpoints/%d/consistency?from=%d".formatted(earlier, later), 400);
        assertRefused("/api/v1/audit/checkpoints/999999", 404);
        assertRefused("/api/v1/audit/checkpoints?size=0", 400);
        assertRefused("/api/v1/recommendations/NONE-01/proof", 404);
    }

    @Test
    void the_bundle_for_everybody_tells_no_names_and_the_auditors_tells_all() throws IOException {
        Map<String, List<String>> open = bundle(anybody);
        Map<String, List<String>> disclosed = bundle(as("auditor"));

        assertThat(open).containsOnlyKeys("entries.ndjson", "checkpoints.ndjson", "keys.json");
        assertThat(lines(disclosed, "entries.ndjson")).containsAll(entriesThatAreShown(open));
        assertThat(lines(disclosed, "disclosures.ndjson"))
                .anyMatch(line -> line.contains("\"text\":\"official\""))
                .hasSizeGreaterThanOrEqualTo(lines(disclosed, "entries.ndjson").size());
        assertThat(String.join("\n", lines(open, "entries.ndjson")))
                .contains("\"subject\":\"" + reference + "\"")
                .doesNotContain("\"official\"", "\"minister\"");
    }

    @Test
    void a_report_under_embargo_is_withheld_from_everybody_but_auditors() throws IOException {
        Map<String, Object> report = new HashMap<>(report("SECRET-2014", 1));
        report.put("embargoedUntil", "2089-01-01T09:00:00Z");
        assertThat(as("panel").post("/api/v1/reports", report).status()).isEqualTo(HttpStatus.CREATED);
        sweep.run();

        assertThat(String.join("\n", lines(bundle(anybody), "entries.ndjson")))
                .contains("withheld")
                .doesNotContain("SECRET-2014");
        assertThat(String.join("\n", lines(bundle(as("auditor")), "entries.ndjson")))
                .contains("SECRET-2014")
                .doesNotContain("withheld");
        assertRefused("/api/v1/reports/SECRET-2014/proof", 404);
    }

    @Test
    void a_check_of_the_whole_trail_says_that_nothing_was_changed() {
        JsonNode checked = check();

        assertThat(checked.path("state").asText()).as(checked::toPrettyString).isEqualTo("INTACT");
        assertThat(checked.path("entries").asLong())
                .isEqualTo(checked.path("entriesInAll").asLong())
                .isPositive();
        assertThat(onPages("auditor").get("/audit/checkpoints").html()).contains("Intact");
    }

    @Test
    void who_removes_the_newest_entry_before_a_checkpoint_is_found_out_by_the_events() {
        as("official").does(reference, "plan-action", Routes.IMPLEMENTED.fill(3).form());
        List<Map<String, Object>> removed = database.queryForList(
                "select * from audit_entry where subject = ? order by position desc limit 1", reference);
        remove("delete from audit_entry where id = ?", removed.get(0).get("ID"));
        try {
            JsonNode checked = check();

            assertThat(checked.path("state").asText()).isEqualTo("BROKEN");
            assertThat(checked.path("problems").findValuesAsText("subject")).contains(reference);
            JsonNode seen = anybody.get("/api/v1/audit/verification");
            assertThat(seen.path("problemCount").asInt()).isPositive();
            assertThat(seen.path("problems")).isEmpty();
        } finally {
            putBack("audit_entry", removed.get(0));
        }
    }

    @Test
    void who_removes_the_last_checkpoint_is_found_out() {
        List<Map<String, Object>> removed =
                database.queryForList("select * from audit_checkpoint order by number desc limit 1");
        Object number = Objects.requireNonNull(removed.get(0).get("NUMBER"));
        remove("delete from audit_checkpoint where number = ?", number);
        try {
            assertThat(check().path("problems").findValuesAsText("checkpoint")).contains(number.toString());
        } finally {
            putBack("audit_checkpoint", removed.get(0));
        }
    }

    @Test
    void only_auditors_and_administrators_begin_a_check() {
        assertThat(as("official").post("/api/v1/audit/verification", Map.of()).status())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(onPages("official").post("/audit/verification", Map.of()).status())
                .isEqualTo(403);
        assertThat(anybody.post("/api/v1/audit/verification", Map.of()).status())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private JsonNode check() {
        assertThat(as("auditor").post("/api/v1/audit/verification", Map.of()).status())
                .isEqualTo(HttpStatus.ACCEPTED);
        return await().until(() -> as("auditor").get("/api/v1/audit/verification"), last -> last.has("finishedAt"));
    }

    private void remove(String statement, @Nullable Object key) {
        transaction.executeWithoutResult(status -> database.update(statement, key));
    }

    private void putBack(String table, Map<String, Object> row) {
        List<String> columns = new ArrayList<>(row.keySet());
        // the database works it out
        columns.remove("SHOWN_IN_REPORT");
        String statement = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", columns.stream().map(column -> "?").toList()));
        transaction.executeWithoutResult(status ->
                database.update(statement, columns.stream().map(row::get).toArray()));
    }

    private void assertRefused(String path, int status) {
        Reply reply = anybody.ask(path);
        assertThat(reply.status().value()).as(path).isEqualTo(status);
        assertThat(reply.body().path("detail").asText()).as(path).isNotEmpty();
    }

    private static List<String> entriesThatAreShown(Map<String, List<String>> bundle) {
        return lines(bundle, "entries.ndjson").stream()
                .filter(line -> !line.startsWith("{\"withheld\""))
                .toList();
    }

    private static List<String> lines(Map<String, List<String>> bundle, String file) {
        return Objects.requireNonNull(bundle.get(file), file);
    }

    private static List<Integer> numbersTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    /** The files of a bundle, each with its lines. */
    private static Map<String, List<String>> bundle(Visitor visitor) throws IOException {
        Map<String, List<String>> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                visitor.fetch("/api/v1/audit/bundle.zip").getBody()))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(
                        file.getName(),
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList());
            }
        }
        return files;
    }

    /** The root that an inclusion proof leads to; RFC 9162, section 2.1.3.2. */
    private static String root(JsonNode entry, long leaves) throws GeneralSecurityException {
        long number = entry.path("leaf").asLong();
        long last = leaves - 1;
        byte[] hash = sha(new byte[] {0}, entry.path("entry").asText().getBytes(StandardCharsets.UTF_8));
        for (JsonNode step : entry.path("inclusionProof")) {
            byte[] sibling = HexFormat.of().parseHex(step.asText());
            if ((number & 1) == 1 || number == last) {
                hash = sha(new byte[] {1}, sibling, hash);
                while ((number & 1) == 0 && number != 0) {
                    number >>= 1;
                    last >>= 1;
                }
            } else {
                hash = sha(new byte[] {1}, hash, sibling);
            }
            number >>= 1;
            last >>= 1;
        }
        assertThat(last).isZero();
        return Base64.getEncoder().encodeToString(hash);
    }

    private static byte[] sha(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
