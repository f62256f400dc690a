package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recommendationtracker.People;
import org.recommendationtracker.export.ReadFile;
import org.springframework.web.util.HtmlUtils;

/** Every list can be taken away as a file, which says what the list says. */
class ListFilesTest extends AcceptanceTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** What somebody has just sent from a file of their own. */
    private static final List<String> WITHOUT_FILES = List.of("upload.html", "upload-lines.html", "history.html");

    private static final Pattern ENTRY =
            Pattern.compile("<li class=\"tracker-entry\"|<li><strong class=\"tracker-text\"");

    /** Columns of an inbox. */
    private static final int ABOUT = 4;

    private static final int READ_AT = 6;

    private static final List<String> ODD_TEXTS = List.of(
            "=HYPERLINK(\"https://example.org\")",
            "+1 for each board",
            "-1 for each board",
            "@SUM(A1:A9)",
            "'; drop table recommendation; --",
            "<script>alert(1)</script> & more",
            "כל ועדה وكل لجنة",
            "Families 👩‍👩‍👧 matter",
            "One line\nand another",
            "\"Quoted\", with commas; and semicolons");

    @Test
    void every_list_with_pages_has_files() throws IOException {
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            List<Path> withPages = templates
                    .filter(Files::isRegularFile)
                    .filter(template -> read(template).contains("fragments :: pagination("))
                    .toList();

            assertThat(withPages)
                    .hasSizeGreaterThan(WITHOUT_FILES.size())
                    .filteredOn(template ->
                            !WITHOUT_FILES.contains(template.getFileName().toString()))
                    .allSatisfy(template -> assertThat(read(template)).contains("fragments :: downloads("));
        }
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_files_have_as_much_as_the_pages() {
        String report = publishReport(23, List.of("barnet"));
        walk(report + "-01", Routes.REJECTED);
        walk(report + "-02", Routes.REJECTED);
        awaitItems("/api/v1/acknowledgements", 2);
        Map<String, Object> later = report("LATER-" + report, 51);
        later.put("embargoedUntil", "2099-01-01T00:00:00Z");
        as("panel").post("/api/v1/reports", later);

        assertSame("official", "/recommendations?report=" + report);
        assertSame("official", "/recommendations?q=under+test&theme=guidance&report=" + report);
        assertSame("official", "/reports/" + report);
        assertSame("official", "/tasks");
        assertSame("official", "/tasks?show=unclaimed");
        walk(report + "-03", Routes.ACCEPTED);
        newUser("of-barnet", People.at("barnet")).starts("board-report", report + "-03", Moves.LOCAL_CHANGE);
        assertSame("official", "/recommendations/" + report + "-03/board-reports");
        assertSame("auditor", "/acknowledgements");
        assertSame("auditor", "/acknowledgements?about=" + report + "-01");
        assertSame("auditor", "/accounts");
        assertSame("auditor", "/accounts/users?q=official");
        assertSame("admin", "/accounts/users");
        assertSame("admin", "/parties/boards");
        assertSame("admin", "/parties/boards?q=nor");
        assertSame("panel", "/reports/LATER-" + report);
    }

    /** Follows the links of the page, and of the pages after it. */
    private void assertSame(String userId, String address) {
        PageVisitor reader = onPages(userId);
        List<List<String>> csv = sameInAll(reader, address);
        assertThat(csv).as(address).hasSize(entries(reader, address) + 1).hasSizeGreaterThan(1);
    }

    private static List<List<String>> sameInAll(PageVisitor reader, String address) {
        List<String> links = reader.get(address).all("href=\"([^\"]+\\.(?:csv|xlsx|ods)[^\"]*)\"").stream()
                .map(HtmlUtils::htmlUnescape)
                .filter(link -> !link.startsWith("/api/"))
                .toList();
        assertThat(links).as(address).hasSize(3);
        List<List<String>> csv = ReadFile.plain(ReadFile.csv(reader.file(links.get(0))));
        assertThat(ReadFile.xlsx(reader.file(links.get(1)))).as(address).isEqualTo(csv);
        assertThat(ReadFile.ods(reader.file(links.get(2)))).as(address).isEqualTo(csv);
        return csv;
    }

    @Test
    void an_inbox_that_is_taken_away_stays_unread() {
        String report = publishReport(1, List.of("kent"));
        newUser("kent", People.at("kent"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> about(report, onPages("kent"), "/notices.csv").size() == 1);

        List<List<String>> all = about(report, onPages("auditor"), "/notices.csv?recipient=kent");
        assertThat(about(report, onPages("kent"), "/notices.csv?show=unread")).isEqualTo(all);
        assertThat(about(report, onPages("kent"), "/notices.csv?show=unacknowledged"))
                .isEmpty();
        assertThat(all).allMatch(row -> row.get(READ_AT).isEmpty());
        onPages("kent").get("/notices");
        assertThat(about(report, onPages("kent"), "/notices.csv?show=unread")).isEqualTo(all);
        onPages("kent").get("/notices/" + all.get(0).get(all.get(0).size() - 1));
        assertThat(about(report, onPages("kent"), "/notices.csv"))
                .anyMatch(row -> !row.get(READ_AT).isEmpty());
    }

    /** Other notices may still be on their way. */
    private static List<List<String>> about(String report, PageVisitor reader, String address) {
        return ReadFile.csv(reader.file(address)).stream()
                .filter(row -> row.get(ABOUT).startsWith(report))
                .toList();
    }

    private void awaitItems(String address, int items) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as("auditor").get(address).path("totalItems").asInt() == items);
    }

    private static int entries(PageVisitor reader, String address) {
        int entries = 0;
        for (String next = address; next != null; ) {
            PageVisitor.Page page = reader.get(next);
            entries += (int) ENTRY.matcher(page.html()).results().count();
            next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")
                    .matcher(page.html())
                    .results()
                    .map((MatchResult found) -> HtmlUtils.htmlUnescape(found.group(1)))
                    .findFirst()
                    .orElse(null);
        }
        return entries;
    }

    @Test
    void the_other_lists_are_files_with_their_headings() {
        for (String ending : List.of("csv", "xlsx", "ods")) {
            assertThat(read(onPages("auditor"), "/reports", ending).get(0))
                    .startsWith("Reference", "Title", "Issued by");
            assertThat(read(onPages("official"), "/histories", ending).get(0)).startsWith("Report", "State");
            assertThat(read(onPages("admin"), "/parties/proposals", ending).get(0))
                    .startsWith("Kind", "Name");
            assertThat(read(onPages("admin"), "/failures", ending).get(0)).startsWith("Kind", "About");
        }
    }

    private static List<List<String>> read(PageVisitor reader, String path, String ending) {
        byte[] file = reader.file(path + "." + ending);
        return switch (ending) {
            case "csv" -> ReadFile.plain(ReadFile.csv(file));
            case "xlsx" -> ReadFile.xlsx(file);
            default -> ReadFile.ods(file);
        };
    }

    @Test
    void odd_texts_come_through_as_they_are() {
        Map<String, Object> report = report("ODD-TEXTS", 0);
        report.put(
                "recommendations",
                IntStream.range(0, ODD_TEXTS.size())
                        .mapToObj(number -> Map.of("number", number + 1, "text", ODD_TEXTS.get(number)))
                        .toList());
        assertThat(as("panel").post("/api/v1/reports", report).status().value()).isEqualTo(201);

        PageVisitor anybody = onPages("norfolk");
        for (String ending : List.of("csv", "xlsx", "ods")) {
            List<List<String>> file =
                    switch (ending) {
                        case "csv" ->
                            ReadFile.plain(ReadFile.csv(anybody.file("/recommendations.csv?report=ODD-TEXTS")));
                        case "xlsx" -> ReadFile.xlsx(anybody.file("/recommendations.xlsx?report=ODD-TEXTS"));
                        default -> ReadFile.ods(anybody.file("/recommendations.ods?report=ODD-TEXTS"));
                    };
            int column = file.get(0).indexOf("Recommendation");
            assertThat(file.stream().skip(1).map(row -> row.get(column))).containsExactlyElementsOf(ODD_TEXTS);
        }
        List<List<String>> raw = ReadFile.csv(anybody.file("/recommendations.csv?report=ODD-TEXTS"));
        int column = raw.get(0).indexOf("Recommendation");
        assertThat(raw.stream().skip(1).limit(4).map(row -> row.get(column))).allMatch(text -> text.startsWith("'"));
    }

    @Test
    void reports_are_all_there_and_none_that_is_not_published() {
        publishReport(1, List.of());
        String newest = publishReport(1, List.of());
        Map<String, Object> later = report("HIDDEN-" + newest, 1);
        later.put("embargoedUntil", "2099-01-01T00:00:00Z");
        as("panel").post("/api/v1/reports", later);

        List<String> inFile = new ArrayList<>();
        read(onPages("panel"), "/reports", "csv").stream().skip(1).forEach(row -> inFile.add(row.get(0)));
        List<String> onPage = onPages("norfolk").get("/reports").all("<span>([A-Z0-9-]+)</span>, published");

        assertThat(inFile)
                .contains(newest)
                .doesNotContain("HIDDEN-" + newest)
                .startsWith(onPage.toArray(String[]::new));
        assertThat(onPages("norfolk")
                        .get("/reports/HIDDEN-" + newest + "/submitted.csv")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void files_are_described_as_what_they_are() {
        JsonNode description = as("official").get("/v3/api-docs");

        assertThat(description
                        .at("/paths/~1recommendations.ods/get/responses/200/content")
                        .toString())
                .isEqualTo("{\"application/vnd.oasis.opendocument.spreadsheet\":"
                        + "{\"schema\":{\"type\":\"string\",\"format\":\"binary\"}}}");
        assertThat(description.at("/components/schemas").fieldNames())
                .toIterable()
                .noneMatch(name -> name.startsWith("TableFile"));
    }

    @ParameterizedTest
    @CsvSource({
        "/notices.csv?recipient=norfolk, norfolk auditor admin",
        "/tasks.xlsx, panel official minister norfolk",
        "/accounts.ods, auditor admin",
        "/accounts/users.csv, auditor admin",
        "/parties/proposals.csv, admin",
        "/failures.csv, admin",
        "/histories.csv, panel official auditor"
    })
    void a_file_is_for_those_for_whom_the_page_is(String address, String readers) {
        for (String userId : List.of("panel", "official", "minister", "norfolk", "auditor", "admin")) {
            assertThat(onPages(userId).get(address).status())
                    .as(userId)
                    .isEqualTo(List.of(readers.split(" ", -1)).contains(userId) ? 200 : 403);
        }
    }

    @Test
    void what_a_list_cannot_be_narrowed_by_is_refused() {
        assertThat(onPages("norfolk").get("/notices.csv?show=some").html())
                .contains("must be all, unread, unacknowledged");
        assertThat(onPages("official").get("/tasks.csv?show=some").html()).contains("must be one of to-do");
        assertThat(onPages("official").get("/tasks.csv?page=1").html()).contains("There is no parameter");
        assertThat(onPages("norfolk").get("/notices.csv?recipient=nobody").status())
                .isEqualTo(404);
        assertThat(onPages("norfolk").get("/notices.csv?recipient=barnet").status())
                .isEqualTo(403);
        assertThat(onPages("admin").get("/notices.csv").status()).isEqualTo(400);
    }
}
