package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recommendationtracker.export.ReadFile;
import org.recommendationtracker.party.England;
import org.recommendationtracker.report.PdfUa;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.util.HtmlUtils;
import org.verapdf.core.VeraPDFException;

/** The audit report beside what it is made of, and in all its formats. */
@Import(RandomOfficials.class)
class AuditReportTest extends AcceptanceTest {

    private static final long SEED = 20141120;
    private static final int RECOMMENDATIONS = 8;
    private static final int WEEKS = 40;
    private static final int COMPARED_EVERY = 4;
    private static final int COLUMNS = 6;
    private static final int PRINTED_IN_A_LINE = 25;

    @Autowired
    private RandomOfficials officials;

    @Autowired
    private Clock clock;

    /** A report as it was asked for and answered. */
    private record Answered(String address, JsonNode report) {}

    @Test
    void figures_are_those_of_a_recount_and_stay_the_same() {
        String report = publishReport(RECOMMENDATIONS, List.of("norfolk"));
        officials.begin(
                SEED,
                IntStream.rangeClosed(1, RECOMMENDATIONS)
                        .mapToObj(number -> "%s-%02d".formatted(report, number))
                        .toList());
        List<Answered> answered = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            officials.work();
            if (week % COMPARED_EVERY == 0) {
                answered.add(comparedWithARecount(report));
            }
            officials.letAWeekPass();
        }
        JsonNode last = comparedWithARecount(report).report();

        assertThat(last.path("slips").get(1).path("clocks").asLong()
                        + last.path("slips").get(2).path("clocks").asLong())
                .as("dates that were moved")
                .isPositive();
        assertThat(last.path("clocks"))
                .allSatisfy(figures -> assertThat(figures.path("ended").asLong())
                        .isEqualTo(figures.path("inTime").asLong()
                                + figures.path("late").asLong()
                                + figures.path("dateNotStated").asLong()));
        assertEventsFoldToTheSame(report, answered);
        answered.forEach(each -> assertThat(withoutSettled(as("auditor").get(each.address)))
                .as(each.address)
                .isEqualTo(withoutSettled(each.report)));
    }

    /** By the rule in the description of the topic. */
    private void assertEventsFoldToTheSame(String report, List<Answered> answered) {
        Map<String, Integer> steps = new LinkedHashMap<>();
        Stream.concat(wholes(report), answers(report).stream()).forEach(item -> {
            String reference = item.path("reference").asText();
            steps.put(reference, history(reference).size());
        });
        EventLog log = EventLog.readUntil(broker().getBootstrapServers(), read -> steps.entrySet().stream()
                .allMatch(each -> read.of(each.getKey()).size() >= each.getValue()));
        for (Answered each : answered) {
            LocalDate asOf = LocalDate.parse(each.report.path("asOf").asText());
            Instant knownAt = Instant.parse(each.report.path("knownAt").asText());
            Map<String, Long> folded = steps.keySet().stream()
                    .flatMap(reference -> folded(log.of(reference), asOf, knownAt).stream())
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            each.report.at("/answers/byStatus").properties().forEach(status -> assertThat(
                            folded.getOrDefault(status.getKey(), 0L))
                    .as("%s on %s", status.getKey(), asOf)
                    .isEqualTo(status.getValue().asLong()));
        }
    }

    /** The status of an answer on a day, as known at a moment; empty if it had none yet, or is none. */
    private static Optional<String> folded(List<EventLog.Entry> events, LocalDate asOf, Instant knownAt) {
        List<JsonNode> known = events.stream()
                .map(EventLog.Entry::data)
                .filter(data -> !Instant.parse(data.path("recordedAt").asText()).isAfter(knownAt))
                .toList();
        return known.isEmpty()
                        || known.get(known.size() - 1)
                                        .at("/recommendation/parts")
                                        .asInt()
                                > 0
                ? Optional.empty()
                : known.stream()
                        .filter(data -> !data.path("status").equals(data.path("previousStatus")))
                        .filter(data -> !LocalDate.parse(
                                        data.path("effectiveOn").asText())
                                .isAfter(asOf))
                        .map(data -> data.path("status").asText())
                        .reduce((earlier, later) -> later);
    }

    private static JsonNode withoutSettled(JsonNode report) {
        return ((ObjectNode) report.deepCopy()).without("settled");
    }

    private Answered comparedWithARecount(String report) {
        LocalDate today = England.today(clock);
        String address = "/api/v1/audit/report?report=%s&asOf=%s&knownAt=%s".formatted(report, today, clock.instant());
        JsonNode answer = as("auditor").get(address);
        List<JsonNode> answers = answers(report);

        for (String status : List.of("ISSUED", "ACCEPTED", "IN_PROGRESS", "IMPLEMENTED", "REJECTED", "SUPERSEDED")) {
            assertThat(answer.at("/answers/byStatus/" + status).asLong())
                    .as("%s on %s", status, today)
                    .isEqualTo(count(answers.stream(), is("status", status)));
        }
        for (String kind : List.of("RESPONSE", "CONSIDERATION", "DELIVERY", "VERIFICATION")) {
            assertClock(
                    answer, kind, today, own(answers).filter(is("kind", kind)).toList());
        }
        assertClock(
                answer,
                "ACTION",
                today,
                clocks(answers).filter(each -> each.hasNonNull("action")).toList());
        assertThat(answer.at("/overdue/total").asLong())
                .isEqualTo(count(clocks(answers), running().and(due -> isPast(due, today))));
        assertThat(answer.at("/slipped/total").asLong())
                .isEqualTo(count(
                        clocks(answers),
                        running().and(each -> each.path("slips").asInt() > 0)));
        assertThat(sum(answer.path("ages"), "open")).isEqualTo(count(own(answers), running()));
        assertThat(answer.path("changes"))
                .allSatisfy(change -> assertThat(change.path("before").asLong()
                                + change.path("came").asLong()
                                - change.path("left").asLong())
                        .isEqualTo(change.path("after").asLong())
                        .isEqualTo(answer.at("/answers/byStatus/"
                                        + change.path("status").asText())
                                .asLong()))
                .allSatisfy(change -> assertThat(change.path("before").asLong()).isZero());
        return new Answered(address, answer);
    }

    private static void assertClock(JsonNode report, String kind, LocalDate today, List<JsonNode> clocks) {
        JsonNode figures = StreamSupport.stream(report.path("clocks").spliterator(), false)
                .filter(is("clock", kind))
                .findFirst()
                .orElseThrow();
        assertThat(figures.path("running").asLong())
                .as("%s on %s", kind, today)
                .isEqualTo(count(clocks.stream(), running()));
        assertThat(figures.path("overdue").asLong())
                .isEqualTo(count(clocks.stream(), running().and(each -> isPast(each, today))));
        assertThat(figures.path("ended").asLong() + figures.path("stopped").asLong())
                .isEqualTo(count(clocks.stream(), running().negate()));
        if (figures.path("stopped").asLong() == 0) {
            List<Long> days = clocks.stream()
                    .filter(running().negate())
                    .map(each -> ChronoUnit.DAYS.between(day(each, "startedOn"), day(each, "stoppedOn")))
                    .sorted()
                    .toList();
            assertThat(figures.path("late").asLong())
                    .isEqualTo(count(clocks.stream(), running().negate().and(each -> day(each, "stoppedOn")
                            .isAfter(day(each, "dueOn")))));
            assertThat(
                            figures.path("medianDays").isNull()
                                    ? null
                                    : figures.path("medianDays").asLong())
                    .isEqualTo(days.isEmpty() ? null : days.get((days.size() + 1) / 2 - 1));
        }
    }

    private static LocalDate day(JsonNode clock, String field) {
        return LocalDate.parse(clock.path(field).asText());
    }

    private static boolean isPast(JsonNode clock, LocalDate today) {
        return day(clock, "dueOn").isBefore(today);
    }

    private static Predicate<JsonNode> running() {
        return clock -> !clock.hasNonNull("stoppedOn");
    }

    private static Predicate<JsonNode> is(String field, String value) {
        return each -> each.path(field).asText().equals(value);
    }

    private static long count(Stream<JsonNode> some, Predicate<JsonNode> which) {
        return some.filter(which).count();
    }

    private static long sum(JsonNode lines, String field) {
        return StreamSupport.stream(lines.spliterator(), false)
                .mapToLong(line -> line.path(field).asLong())
                .sum();
    }

    private static Stream<JsonNode> clocks(List<JsonNode> answers) {
        return answers.stream()
                .flatMap(item -> StreamSupport.stream(item.path("clocks").spliterator(), false));
    }

    private static Stream<JsonNode> own(List<JsonNode> answers) {
        return clocks(answers).filter(each -> !each.hasNonNull("action"));
    }

    /** The parts in place of what was split. */
    private List<JsonNode> answers(String report) {
        return wholes(report)
                .flatMap(whole -> whole.path("parts").asInt() == 0
                        ? Stream.of(whole)
                        : IntStream.rangeClosed(1, whole.path("parts").asInt())
                                .mapToObj(part -> state(whole.path("reference").asText() + "." + part)))
                .toList();
    }

    private Stream<JsonNode> wholes(String report) {
        return IntStream.rangeClosed(1, RECOMMENDATIONS).mapToObj(number -> state("%s-%02d".formatted(report, number)));
    }

    @Test
    void every_format_says_the_same() throws IOException, VeraPDFException {
        String report = publishReport(5);
        walk(report + "-01", Routes.IMPLEMENTED);
        walk(report + "-02", Routes.REJECTED);
        walk(report + "-03", Routes.VERIFICATION_NOT_MET);
        String asked = "?report=%s&asOf=%s&knownAt=%s".formatted(report, England.today(clock), clock.instant());
        PageVisitor reader = onPages("auditor");

        List<List<String>> csv = ReadFile.csv(reader.file("/api/v1/audit/report.csv" + asked));
        assertThat(ReadFile.xlsx(reader.file("/api/v1/audit/report.xlsx" + asked)))
                .isEqualTo(csv);
        assertThat(ReadFile.ods(reader.file("/api/v1/audit/report.ods" + asked)))
                .isEqualTo(csv);
        Map<String, List<String>> figures = figures(csv);
        JsonNode json = as("auditor").get("/api/v1/audit/report.json" + asked);
        assertThat(figures.get("Status/Implemented"))
                .isEqualTo(List.of(
                        json.at("/recommendations/byStatus/IMPLEMENTED").asText(),
                        json.at("/answers/byStatus/IMPLEMENTED").asText()))
                .isEqualTo(List.of("2", "2"));
        assertThat(figures.get("Status/All")).isEqualTo(List.of("5", "5"));
        assertThat(figures.get("Rates/Accepted")).isEqualTo(List.of("2", "3", "66"));
        byte[] pdf = reader.file("/api/v1/audit/report.pdf" + asked);
        String printed = text(pdf);
        String page = reader.get("/audit/report" + asked).html();
        assertThat(figures).hasSizeGreaterThan(40).allSatisfy((line, cells) -> {
            String name = line.substring(line.indexOf('/') + 1);
            assertThat(page).contains(name);
            // a longer name is in several lines of the printed table
            if (name.length() < PRINTED_IN_A_LINE && cells.stream().allMatch(cell -> cell.matches("\\d+"))) {
                assertThat(printed.lines().map(String::strip)).as(line).contains(name + " " + String.join(" ", cells));
            }
        });
        assertThat(PdfUa.faults(pdf)).isEmpty();
    }

    /** By table and line, what its cells hold. */
    private static Map<String, List<String>> figures(List<List<String>> csv) {
        Map<String, List<String>> figures = new LinkedHashMap<>();
        csv.stream().skip(1).forEach(row -> figures.computeIfAbsent(
                        row.get(0) + "/" + row.get(1), any -> new ArrayList<>())
                .add(row.subList(3, COLUMNS).stream()
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .orElse("–")));
        return figures;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[ \\t]+", " ");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    asOf=2014-02-31 | asOf: give a real date
                    asOf=2999-01-01 | asOf: give today or a day in the past
                    knownAt=2999-01-01T00:00:00Z | knownAt: give a moment that is not still to come
                    asOf=2014-07-01&since=2014-07-01 | since: give a day before 2014-07-01
                    asOf=2014-07-01&since=yesterday | since: give a real date
                    office=nowhere | office: there is no office 'nowhere'
                    board=' or 1=1 -- | board: there is no board
                    report=NONE-1 | report: there is no report 'NONE-1'
                    issuingBody=<b> | issuingBody: there is no issuing body '<b>'
                    priority=URGENT | priority: there is no priority 'URGENT'
                    status=ISSUED | status: a report is on all statuses""")
    void what_cannot_be_asked_is_answered_with_what_to_put_right(String query, String message) {
        Visitor.Reply reply = as("auditor").ask("/api/v1/audit/report?" + query);
        assertThat(reply.status().value()).isEqualTo(400);
        assertThat(reply.body().path("detail").asText()).contains(message);

        PageVisitor.Page page = onPages("auditor")
                .get("/audit/report?"
                        + query.replace(" ", "+").replace("<", "%3C").replace(">", "%3E"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html()).contains(HtmlUtils.htmlEscape(message, "UTF-8"));
    }

    @Test
    void before_the_first_report_there_is_nothing() {
        JsonNode report = as("auditor").get("/api/v1/audit/report?asOf=1900-01-02&since=1900-01-01");

        assertThat(report.at("/recommendations/total").asLong()).isZero();
        assertThat(report.path("groups")).isEmpty();
        assertThat(Objects.requireNonNull(report.path("rates").get(0))
                        .path("percent")
                        .isNull())
                .isTrue();
        assertThat(onPages("auditor")
                        .get("/audit/report?asOf=1900-01-02&since=1900-01-01")
                        .html())
                .contains("There is nothing of this.");
    }

    @Test
    void days_typed_in_three_fields_become_an_address() {
        String page = onPages("auditor")
                .get(
                        "/audit/report?asOf-day=1&asOf-month=7&asOf-year=2014&since-day=&since-month=&since-year=&board=norfolk&theme=")
                .html();

        assertThat(page)
                .containsPattern(
                        "/api/v1/audit/report[.]csv[?]asOf=2014-07-01&amp;knownAt=[^\"]*&amp;board=norfolk&amp;since=2013-07-01");
    }
}
