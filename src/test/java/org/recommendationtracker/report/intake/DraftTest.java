package org.recommendationtracker.report.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.validation.Validation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.party.IssuingBody;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.party.TestParties;
import org.recommendationtracker.recommendation.NewPart;
import org.recommendationtracker.recommendation.PartsCheck;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.report.ReportRefused;
import org.recommendationtracker.report.ReportRefused.Fault;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.intake.Draft.Entry;
import org.recommendationtracker.tabular.Workbooks;

/** Files as people send them: what is read of them, and what is said of what is wrong. It is noon on 24 November 2026. */
class DraftTest {

    private static final String HEADER = "number,text,themes,boards,priority\n";
    private static final String PARTS = "4a)iv | dfe-children-families | Publish it.\r\n\r\n4b|scottish-government";
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final DraftCheck check = new DraftCheck(new SubmissionCheck(
            Validation.buildDefaultValidatorFactory().getValidator(),
            new Boards(TestParties.known(), CLOCK),
            new Offices(TestParties.known(), CLOCK),
            bodies(),
            new PartsCheck(new Offices(TestParties.known(), CLOCK)),
            CLOCK));

    private static IssuingBodies bodies() {
        IssuingBodies bodies = mock();
        when(bodies.find(anyString())).thenReturn(Optional.of(new IssuingBody("scr-panel", "The panel")));
        return bodies;
    }

    @Test
    void a_line_is_read_with_its_lists_and_its_number_in_the_file() {
        List<Entry> entries = csv("7,Publish every review.,guidance; child-protection,norfolk;suffolk,high\n");

        assertThat(entries)
                .containsExactly(new Entry(
                        2,
                        "7",
                        "Publish every review.",
                        List.of("guidance", "child-protection"),
                        List.of("norfolk", "suffolk"),
                        "high",
                        "",
                        ""));
        assertThat(check.readLines(entries, Draft.Source.CSV, Set.of()).items())
                .extracting(ReportSubmission.Item::priority)
                .containsExactly(Priority.HIGH);
    }

    @ParameterizedTest
    @MethodSource("waysToWriteTheSame")
    void the_same_is_read_however_a_spreadsheet_writes_it(byte[] file) {
        assertThat(read(file))
                .extracting(Entry::number, Entry::text)
                .containsExactly(tuple("1", "One, two"), tuple("2", "Three"));
    }

    static Stream<byte[]> waysToWriteTheSame() {
        String plain = HEADER + "1,\"One, two\",,all,\n2,Three,,all,\n";
        return Stream.of(
                        plain,
                        "\uFEFF" + plain,
                        plain.replace("\n", "\r\n"),
                        plain.replace("\n", "\r"),
                        plain.stripTrailing(),
                        plain + "\n\n,,,,\n",
                        plain.replace(HEADER, "Number, Text ,THEMES,Boards,Priority\n"),
                        plain.replace("Three", "\"Three\""),
                        plain.replace("2,Three", " 2 , Three "))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void quoted_text_keeps_its_lines_and_quotation_marks() {
        List<Entry> entries = csv("1,\"First line\r\nsecond \"\"line\"\"\",,all,\n2,Next,,all,\n");

        assertThat(entries).extracting(Entry::text).containsExactly("First line\nsecond \"line\"", "Next");
        assertThat(entries).extracting(Entry::line).containsExactly(2, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('x')</script> & <b>bold</b>",
                "Publish it 📘👩‍👩‍👧",
                "يجب نشر كل مراجعة – פרסמו כל סקירה",
                "Cyhoeddwch bob adolygiad: ŵ ŷ",
                "=SUM(A1:A9)"
            })
    void any_script_and_any_sign_is_text(String text) {
        List<Entry> entries = csv("1,\"" + text + "\",,all,\n");

        assertThat(entries).extracting(Entry::text).containsExactly(text);
        assertThat(findings(entries)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("filesThatCannotBeRead")
    void a_file_that_cannot_be_read_is_refused_with_what_to_do(byte[] file, String where, String message) {
        List<Fault> faults = faultsOf(() -> read(file));

        assertThat(faults.get(0).where()).isEqualTo(where);
        assertThat(faults.get(0).message()).contains(message);
    }

    static Stream<Arguments> filesThatCannotBeRead() {
        return Stream.of(
                unreadable("", "line 1", "The file is empty."),
                unreadable("\uFEFF \n", "line 1", "The file is empty."),
                unreadable(HEADER, "line 2", "no recommendations"),
                unreadable(HEADER + ",,,,\n\n", "line 2", "no recommendations"),
                unreadable("1,Publish it.,,all,\n", "line 1", "The names of the columns are missing."),
                unreadable("number,themes\n1,quality\n", "line 1", "Say which column has the text"),
                unreadable("number,text,Owner\n1,Text,me\n", "line 1", "columns that are not known: \"Owner\""),
                unreadable("number,text,,\n1,Text,me,\n", "line 1", "columns that are not known: \"column 3\""),
                unreadable("number,text,boards,TEXT\n1,A,all,B\n", "line 1", "Several columns have the text"),
                unreadable(
                        "number,text,themes,boards,priority\n1,\"Text,,all,\n2,Next,,all,\n", "line 2", "never closed"),
                unreadable(HEADER + "1,Fine,,all,\n2,\"Text\" more,,all,\n", "line 3", "closing quotation mark"),
                Arguments.of(new byte[] {'P', 'K', 3, 4, 20, 0}, "", "This is an archive."),
                Arguments.of(
                        (HEADER + "1,Plain,,,\r\n2,Café,,,\r\n").getBytes(WINDOWS),
                        "",
                        "It may be Windows-1252, with words such as Café."),
                Arguments.of(new byte[] {'a', (byte) 0x81}, "line 1", "not UTF-8"),
                unreadable(
                        HEADER
                                + IntStream.rangeClosed(1, 10_001)
                                        .mapToObj(number -> number + ",Text,,all,\n")
                                        .collect(Collectors.joining()),
                        "line 10002",
                        "at most 10000"));
    }

    private static Arguments unreadable(String file, String where, String message) {
        return Arguments.of(file.getBytes(StandardCharsets.UTF_8), where, message);
    }

    @Test
    void every_line_that_is_not_utf_8_is_named() {
        byte[] file = (HEADER + "1,Caf\u0081,,all,\n2,Plain,,all,\n3,Na\u008Fve,,all,\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(faultsOf(() -> read(file))).extracting(Fault::where).containsExactly("line 2", "line 4");
    }

    @ParameterizedTest
    @MethodSource("linesThatAreWrong")
    void a_line_that_is_wrong_is_named_with_its_column(String lines, String where, String message) {
        List<Entry> entries = csv(lines);
        List<Fault> faults = SubmissionCheck.faults(findings(entries), DraftCheck.places(entries, Draft.Source.CSV));

        assertThat(faults).extracting(Fault::where).contains(where);
        assertThat(faults)
                .filteredOn(fault -> fault.where().equals(where))
                .singleElement()
                .extracting(Fault::message)
                .asString()
                .contains(message);
    }

    static Stream<Arguments> linesThatAreWrong() {
        return Stream.of(
                Arguments.of("1,Text\n", "line 2", "2 columns instead of 5"),
                Arguments.of("1,Text,guidance,,HIGH,more\n", "line 2", "6 columns instead of 5"),
                Arguments.of("one,Text,,all,\n", "line 2.number", "\"one\" is not a number"),
                Arguments.of(",Text,,all,\n", "line 2.number", "Give the recommendation's number."),
                Arguments.of("-1,Text,,all,\n", "line 2.number", "is not a number"),
                Arguments.of("1.5,Text,,all,\n", "line 2.number", "is not a number"),
                Arguments.of("٣,Text,,all,\n", "line 2.number", "is not a number"),
                Arguments.of("99999999999,Text,,all,\n", "line 2.number", "is not a number"),
                Arguments.of("0,Text,,all,\n", "line 2.number", "1 or more"),
                Arguments.of("100000,Text,,all,\n", "line 2.number", "99999 or less"),
                Arguments.of("1,One,,all,\n\n3,Two,,all,\n1,Three,,all,\n", "line 2.number", "line 2, line 5"),
                Arguments.of("1,One,,all,\n\n3,Two,,all,\n1,Three,,all,\n", "line 5.number", "line 2, line 5"),
                Arguments.of("9,Text,,all,\n", "line 2.number", "has a recommendation 9 already"),
                Arguments.of("1, ,,all,\n", "line 2.text", "Give the recommendation's text."),
                Arguments.of("1," + "x".repeat(4001) + ",,all,\n", "line 2.text", "at most 4000 characters"),
                Arguments.of("1,Te\u0000xt,,all,\n", "line 2.text", "control character"),
                Arguments.of("1,Te\u001Bxt,,all,\n", "line 2.text", "control character"),
                Arguments.of("1,Text,Child Protection,,\n", "line 2.themes", "small letters"),
                Arguments.of("1,Text," + "x".repeat(61) + ",,\n", "line 2.themes", "at most 60 characters"),
                Arguments.of("1,Text," + themes(31) + ",,\n", "line 2.themes", "at most 30 themes"),
                Arguments.of("1,Text,,norfolk;atlantis,\n", "line 2.boards", "no board \"atlantis\""),
                Arguments.of("1,Text,,norfolk;all districts,\n", "line 2.boards", "no board \"all districts\""),
                Arguments.of("1,Text,,none;norfolk,\n", "line 2.boards", "no board \"NONE\""),
                Arguments.of("1,Text,,,\n", "line 2.boards", "Say which boards this is for, \"all\" or \"none\"."),
                Arguments.of("1,Text,,\u00A0;\u200B,\n", "line 2.boards", "Say which boards this is for"),
                Arguments.of(
                        "1,The Ministerâ€™s office,,all,\n", "line 2.text", "\"â€™\" was read in the wrong encoding"),
                Arguments.of("1,Caf\uFFFD,,all,\n", "line 2.text", "A character got lost"),
                Arguments.of("1,\u200B\u00A0\u2800\u3164,,all,\n", "line 2.text", "Give the recommendation's text."),
                Arguments.of("1,Text,,all,URGENT\n", "line 2.priority", "HIGH, NORMAL, LOW"));
    }

    @Test
    void everything_that_is_wrong_is_found_in_the_order_of_lines_and_columns() {
        List<Entry> entries = csv("x,,A B,atlantis,URGENT\n2,Fine,,all,\n,Text,,all,\n");

        assertThat(findings(entries))
                .extracting(Finding::entry, Finding::field)
                .containsExactly(
                        tuple(0, "number"),
                        tuple(0, "text"),
                        tuple(0, "themes"),
                        tuple(0, "boards"),
                        tuple(0, "priority"),
                        tuple(2, "number"));
    }

    @ParameterizedTest
    @MethodSource("tablesThatSayTheSame")
    void columns_come_in_any_order_and_by_other_names(byte[] file) {
        assertThat(read(file))
                .containsExactly(new Entry(
                        2, "7", "Train staff.", List.of("guidance"), List.of("norfolk", "suffolk"), "LOW", "", ""));
    }

    static Stream<byte[]> tablesThatSayTheSame() {
        return Stream.of(
                bytes(
                        "Boards,PRIORITY,Recommendation text,Rec_No.,Topic\nnorfolk; suffolk,LOW,Train staff.,7,guidance\n"),
                bytes("topics;#;recommendation;for boards;priority\nguidance;7;Train staff.;norfolk,suffolk;LOW\n"),
                "no\ttext\ttheme\tlscbs\tpriority\n7\tTrain staff.\tguidance\t\"norfolk\nsuffolk\"\tLOW\n"
                        .getBytes(StandardCharsets.UTF_16),
                Workbooks.xlsx(
                        List.of("Priority", "Boards", "Wording", "", "Recommendation number", "Themes"),
                        List.of("LOW", "norfolk\nsuffolk", "Train staff.", "", 7, "guidance")));
    }

    @Test
    void what_other_columns_are_may_be_told() {
        TableFiles.Told told = new TableFiles.Told(
                Map.of("ref", Column.NUMBER, "headline", Column.TEXT, "owner", Column.LEFT_OUT), true);
        byte[] file = "Ref;Owner;Headline\n1;Zoë;Café\n".getBytes(WINDOWS);

        assertThat(tables().read(file, told).entries()).extracting(Entry::text).containsExactly("Café");
        assertThat(faultsOf(() -> read(file)))
                .extracting(Fault::message)
                .singleElement()
                .asString()
                .contains("Zoë, Café");
    }

    @Test
    void a_row_of_a_workbook_is_called_a_row() {
        byte[] file = Workbooks.xlsx(List.of("no", "recommendation", "boards"), List.of("x", "One", "ALL"));
        TableFiles.Lines lines = tables().read(file, TableFiles.Told.NOTHING);

        assertThat(SubmissionCheck.faults(
                        check.readLines(lines.entries(), lines.source(), Set.of())
                                .findings(),
                        DraftCheck.places(lines.entries(), lines.source())))
                .extracting(Fault::where)
                .containsExactly("row 2.number");
        assertThat(lines.source().title(2)).isEqualTo("Row 2");
    }

    @Test
    void separators_of_a_text_are_put_back_wherever_its_column_is() {
        assertThat(read(bytes("boards;text;number\nALL;Train; check; report;4\n")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.text()).isEqualTo("Train; check; report");
                    assertThat(entry.number()).isEqualTo("4");
                    assertThat(entry.fault())
                            .isEqualTo("The line has 5 columns instead of 3: put quotation marks around a text that has"
                                    + " semicolons.");
                });
    }

    @Test
    void json_is_utf_8_or_utf_16() {
        Intake intake = new Intake(check, mock(), mock(), mock());

        assertThat(intake.readJson(json().getBytes(StandardCharsets.UTF_16))
                        .head()
                        .title())
                .isEqualTo("First report");
        assertThat(faultsOf(
                        () -> intake.readJson(json().replace("First", "Zoë’s").getBytes(WINDOWS))))
                .extracting(Fault::message)
                .containsExactly("The file is not UTF-8. Save it as UTF-8.");
    }

    @Test
    void numbers_may_leave_gaps_and_come_in_any_order() {
        assertThat(findings(csv("12,Twelve,,all,\n3,Three,,all,\n"))).isEmpty();
    }

    @Test
    void commas_of_a_text_without_quotation_marks_are_put_back_into_it() {
        assertThat(csv("4,Train, check, report,guidance,norfolk,LOW\n"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.text()).isEqualTo("Train, check, report");
                    assertThat(entry.boards()).containsExactly("norfolk");
                    assertThat(entry.fault()).contains("7 columns instead of 5");
                });
    }

    @Test
    void parts_are_read_from_a_column_of_their_own_and_from_json_alike() {
        List<Entry> lines =
                read(("number,text,themes,boards,priority,Parts\n1,Whole,,all,,\"" + PARTS + "\"\n2,Two,,all,,\n")
                        .getBytes(StandardCharsets.UTF_8));
        Draft json = JsonFile.read(json().replace("[]", """
                        [{"number": 1, "text": "Whole", "parts": [
                          {"label": "4a)iv", "office": "dfe-children-families", "text": "Publish it."},
                          {"label": "4b", "office": "scottish-government"}]},
                         {"number": 2, "text": "Two", "parts": []}]"""));

        for (List<Entry> entries : List.of(lines, json.entries())) {
            DraftCheck.Lines read = check.readLines(entries, Draft.Source.JSON, Set.of());
            assertThat(read.findings()).isEmpty();
            assertThat(read.items())
                    .extracting(ReportSubmission.Item::parts)
                    .containsExactly(
                            List.of(
                                    new NewPart("4a)iv", "dfe-children-families", "Publish it."),
                                    new NewPart("4b", "scottish-government", null)),
                            List.of());
        }
    }

    @ParameterizedTest
    @MethodSource("partsThatAreWrong")
    void wrong_parts_are_named_with_their_line(String parts, String message) {
        List<Entry> entries = read((HEADER.strip() + ",parts\n1,Fine,,all,,\n2,Whole,,all,,\"" + parts + "\"\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(SubmissionCheck.faults(findings(entries), DraftCheck.places(entries, Draft.Source.CSV)))
                .anySatisfy(fault -> {
                    assertThat(fault.where()).isEqualTo("line 3.parts");
                    assertThat(fault.message()).contains(message);
                })
                .allSatisfy(fault -> assertThat(fault.where()).isEqualTo("line 3.parts"));
    }

    static Stream<Arguments> partsThatAreWrong() {
        String other = "\nb | cabinet-office";
        return Stream.of(
                Arguments.of("a", "Line 1: give a label, a bar and the code of an office"),
                Arguments.of("a | cabinet-office", "Name 2 to 99 parts"),
                Arguments.of("a | nowhere" + other, "There is no office \"nowhere\". Use one of: "),
                Arguments.of("B | cabinet-office" + other, "Two parts have the label \"b\""),
                Arguments.of("x".repeat(201) + " | cabinet-office" + other, "at most 200 characters"),
                Arguments.of("a | cabinet-office | " + "x".repeat(4001) + other, "part \"a\" must have at most 4,000"),
                Arguments.of("a | cabinet-office | B\u0007" + other, "control character in part \"a\""));
    }

    @Test
    void a_line_without_the_column_of_parts_says_so() {
        List<Entry> entries = read((HEADER.strip() + ",parts\n1,Text,,all,\n").getBytes(StandardCharsets.UTF_8));

        assertThat(entries).singleElement().extracting(Entry::fault).asString().contains("5 columns instead of 6");
    }

    @ParameterizedTest
    @MethodSource("headsThatAreWrong")
    void a_report_that_is_wrong_is_refused_by_its_field(UnaryOperator<String> change, String field, String message) {
        Draft draft = JsonFile.read(change.apply(json()));

        assertThat(check.read(draft).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.isOfHead()).isTrue();
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.message()).contains(message);
        });
    }

    static Stream<Arguments> headsThatAreWrong() {
        return Stream.of(
                wrong("\"SCRP-2026\"", "\"\"", "reference", "Give the report a reference"),
                wrong("\"SCRP-2026\"", "null", "reference", "Give the report a reference"),
                wrong("\"SCRP-2026\"", "\"scrp 2026\"", "reference", "capital letters, digits and hyphens"),
                wrong("\"SCRP-2026\"", "\"AB\"", "reference", "3 to 40"),
                wrong("\"SCRP-2026\"", "\"A" + "B".repeat(40) + "\"", "reference", "3 to 40"),
                wrong("\"First report\"", "\" \"", "title", "Give the report's title"),
                wrong("\"First report\"", "\"" + "x".repeat(301) + "\"", "title", "at most 300"),
                wrong("\"First report\"", "\"First\\nreport\"", "title", "line break"),
                wrong("\"First report\"", "\"First \\ud800\"", "title", "control character"),
                wrong("\"scr-panel\"", "\"\"", "issuingBody", "which body"),
                wrong("dfe-children-families", "nobody", "addressedTo", "There is no office \"nobody\""),
                wrong("dfe-children-families", "", "addressedTo", "Name the minister's office"),
                wrong("\"2026-07-31\"", "\"\"", "publishedOn", "Give the day of publication"),
                wrong("2026-07-31", "2026-02-31", "publishedOn", "\"2026-02-31\" is no day"),
                wrong("2026-07-31", "31 July", "publishedOn", "\"31 July\" is no day"),
                wrong("2026-07-31", "2101-01-01", "publishedOn", "from 1900 to 2100"),
                wrong("2026-07-31", "1026-07-31", "publishedOn", "from 1900 to 2100"),
                wrong("2026-07-31", "2026-11-25", "publishedOn", "in the future"),
                wrong("null", "\"2026-11-24T11:59:59Z\"", "embargoedUntil", "in the past"),
                wrong("null", "\"2026-11-25T09:30\"", "embargoedUntil", "is no time"),
                wrong("null", "\"2026-02-31T09:30:00Z\"", "embargoedUntil", "is no time"),
                wrong("null", "\"2101-01-01T00:00:00Z\"", "embargoedUntil", "before the year 2101"),
                Arguments.of(
                        (UnaryOperator<String>) json ->
                                json.replace("2026-07-31", "2026-12-02").replace("null", "\"2026-12-01T09:30:00Z\""),
                        "publishedOn",
                        "later than the embargo's end"));
    }

    private static Arguments wrong(String value, String other, String field, String message) {
        return Arguments.of((UnaryOperator<String>) json -> json.replace(value, other), field, message);
    }

    @Test
    void an_embargo_may_be_given_in_any_zone() {
        Draft draft = JsonFile.read(json().replace("null", "\"2026-12-01T10:30:00+01:00\""));

        assertThat(check.read(draft).findings()).isEmpty();
        assertThat(check.read(draft).submission().embargoedUntil()).isEqualTo("2026-12-01T09:30:00Z");
    }

    @Test
    void the_wrong_entries_of_a_json_file_are_named_by_their_place() {
        Draft draft = JsonFile.read(json().replace("[]", """
                        [{"number": 1, "text": "Fine."},
                         {"number": 1, "text": "", "themes": ["A B"], "boards": ["atlantis"], "priority": "URGENT"},
                         {"number": 2.5, "text": "Fine."}]"""));

        assertThat(SubmissionCheck.faults(check.read(draft).findings(), DraftCheck.places(draft)))
                .extracting(Fault::where)
                .containsExactly(
                        "recommendations[0].number",
                        "recommendations[1].number",
                        "recommendations[1].text",
                        "recommendations[1].themes",
                        "recommendations[1].boards",
                        "recommendations[1].priority",
                        "recommendations[2].number");
    }

    @ParameterizedTest
    @MethodSource("jsonThatCannotBeRead")
    void json_that_is_no_report_is_refused_with_what_to_do(String json, String where, String message) {
        List<Fault> faults = faultsOf(() -> JsonFile.read(json));

        assertThat(faults.get(0).where()).isEqualTo(where);
        assertThat(faults.get(0).message()).contains(message).doesNotContain("jackson");
    }

    static Stream<Arguments> jsonThatCannotBeRead() {
        return Stream.of(
                Arguments.of("{\"reference\": \"A\"", "line 1", "This is no JSON"),
                Arguments.of("{\n\"reference\": A}", "line 2", "This is no JSON"),
                Arguments.of("{} {}", "line 1", "This is no JSON"),
                Arguments.of("[".repeat(5000), "line 1", "This is no JSON"),
                Arguments.of("[]", "line 1", "a JSON object"),
                Arguments.of("{\"title\": \"A\",\n\"title\": \"B\"}", "line 2", "there twice"),
                Arguments.of(
                        "{\"embargoUntil\": \"2027\", \"recommendations\": []}", "embargoUntil", "There is no field"),
                Arguments.of("{\"recommendations\": {}}", "recommendations", "Give a list"),
                Arguments.of("{\"title\": [], \"recommendations\": []}", "title", "Give one value"),
                Arguments.of("{\"recommendations\": [null]}", "recommendations[0]", "Give an object"),
                Arguments.of(
                        "{\"recommendations\": [{\"board\": []}]}", "recommendations[0].board", "There is no field"),
                Arguments.of(
                        "{\"recommendations\": [{\"boards\": \"ALL\"}]}",
                        "recommendations[0].boards",
                        "a list of texts"),
                Arguments.of(
                        "{\"recommendations\": [{\"boards\": [7]}]}", "recommendations[0].boards", "a list of texts"),
                parts("{}", "parts", "a list of parts"),
                parts("[7]", "parts[0]", "the fields label, office, text"),
                parts("[{\"label\": \"a\", \"office\": \"b\", \"board\": 1}]", "parts[0].board", "There is no field"),
                parts("[{\"label\": \"a\"}]", "parts[0].office", "Give the part's office."),
                parts("[{\"label\": \"a|b\", \"office\": \"c\"}]", "parts[0].label", "Leave bars and line breaks out"),
                parts(
                        "[{\"label\": \"a\", \"office\": \"b\", \"text\": \"One\\ntwo\"}]",
                        "parts[0].text",
                        "on one line"));
    }

    private static Arguments parts(String parts, String where, String message) {
        return Arguments.of(
                "{\"recommendations\": [{\"parts\": " + parts + "}]}", "recommendations[0]." + where, message);
    }

    private static String json() {
        return """
                {"reference": "SCRP-2026", "title": "First report", "issuingBody": "scr-panel",
                 "addressedTo": "dfe-children-families", "publishedOn": "2026-07-31", "embargoedUntil": null,
                 "recommendations": []}""";
    }

    private static String themes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "theme-" + i).collect(Collectors.joining(";"));
    }

    private static List<Entry> read(byte[] file) {
        return tables().read(file, TableFiles.Told.NOTHING).entries();
    }

    private static TableFiles tables() {
        return new TableFiles(mock(), mock());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Entry> csv(String lines) {
        return read((HEADER + lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Of lines that are added to a report which has a recommendation 9. */
    private List<Finding> findings(List<Entry> entries) {
        return check.readLines(entries, Draft.Source.CSV, Set.of(9)).findings();
    }

    private static List<Fault> faultsOf(ThrowingCallable reading) {
        return catchThrowableOfType(ReportRefused.class, reading).faults();
    }
}
