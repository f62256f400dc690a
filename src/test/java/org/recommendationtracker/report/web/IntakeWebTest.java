package org.recommendationtracker.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.People;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.report.ReportModuleTest;
import org.recommendationtracker.tabular.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Whatever is wrong with a report is said by field or line, on the page and in REST alike, and nothing of it is kept. */
@ReportModuleTest
class IntakeWebTest {

    private static final String HEADER = "number,text,themes,boards,priority\n";
    private static final String GOOD = HEADER + "1,Publish every review.,guidance,ALL,HIGH\n2,Train staff.,,norfolk,\n";

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String OTHER_COLUMNS = "Ref,Headline,Owner,Boards\n1,Publish every review.,me,ALL\n";

    private static final String SCRIPT = "<script>alert('x')</script>";

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void nothingIsThere() {
        List.of("report_item", "panel_report", "upload", "known_column")
                .forEach(table -> DatabaseChange.commit(database, "delete from " + table));
    }

    static Stream<Arguments> wrongLines() {
        return Stream.of(
                Arguments.of("1,Text\n", 2, "", "2 columns instead of 5"),
                Arguments.of("x,Text,,all,\n", 2, "number", "is not a number"),
                Arguments.of("1,One,,all,\n1,Two,,all,\n", 3, "number", "line 2, line 3"),
                Arguments.of("1," + "x".repeat(4001) + ",,all,\n", 2, "text", "at most 4000 characters"),
                Arguments.of("1,Fine,,all,\n2,\"A\nB\",Bad Theme,,\n", 3, "themes", "small letters"),
                Arguments.of("1,Text,,atlantis,\n", 2, "boards", "There is no board"),
                Arguments.of("1,Text,,all,URGENT\n", 2, "priority", "HIGH, NORMAL, LOW"));
    }

    @ParameterizedTest
    @MethodSource("wrongLines")
    void a_wrong_line_is_named_in_rest_and_on_the_page(String lines, int line, String column, String message) {
        register("REST-2026");
        MvcTestResult rest = restLines(bytes(HEADER + lines));

        assertThat(rest).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(rest)
                .bodyJson()
                .extractingPath("$.errors[*].where")
                .asArray()
                .contains("line " + line + (column.isEmpty() ? "" : "." + column));
        assertThat(rest).bodyText().contains(message);

        String upload = staged(csvUpload(HEADER + lines, head()));

        String title = "Line " + line + (column.isEmpty() ? "" : ", " + column) + ": ";
        assertThat(get(upload)).hasStatusOk().bodyText().contains("<title>Error: ", title, message);
        assertThat(post(upload + "/confirmation"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains(title);
        assertThat(count("report_item")).isZero();
        assertThat(count("panel_report")).isEqualTo(1);
    }

    static Stream<Arguments> unreadableFiles() {
        return Stream.of(
                Arguments.of(new byte[0], "Line 1: The file is empty."),
                Arguments.of(bytes("1,Publish it.,,all,\n"), "Line 1: The names of the columns are missing."),
                Arguments.of(bytes(HEADER), "Line 2: The file has no recommendations"),
                Arguments.of(bytes(HEADER + "1,Fine,,all,\n2,\"Text,,all,\n"), "Line 3: The quotation mark"),
                Arguments.of(
                        (HEADER + "1,Caf\u0081,,all,\n").getBytes(StandardCharsets.ISO_8859_1),
                        "Line 2: The line has characters that are not UTF-8"),
                Arguments.of(
                        Workbooks.xlsx(
                                workbook -> workbook.getSheetAt(0)
                                        .getRow(1)
                                        .createCell(1)
                                        .setCellFormula("1+1"),
                                List.of("number", "text"),
                                List.of(1)),
                        "<a href=\"#csv\">Cell B2 has a formula."));
    }

    @ParameterizedTest
    @MethodSource("unreadableFiles")
    void a_file_that_cannot_be_read_is_refused_in_rest_and_on_the_page(byte[] file, String message) {
        register("REST-2026");
        assertThat(restLines(file))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        MvcTestResult page = csvUpload(file, head());

        assertThat(page)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("href=\"#csv\"", message, "value=\"NEW-2026\"");
        assertThat(count("upload")).isZero();
        assertThat(count("report_item")).isZero();
    }

    static Stream<Arguments> wrongHeads() {
        return Stream.of(
                Arguments.of("reference", "reference", "scrp 2026", "scrp 2026", "capital letters"),
                Arguments.of("title", "title", "", "", "Give the report&#39;s title"),
                Arguments.of("issuingBody", "issuingBody", "x".repeat(201), "x".repeat(201), "at most 200"),
                Arguments.of("addressedTo", "addressedTo", "nobody", "nobody", "There is no office"),
                Arguments.of("publishedOn", "publishedMonth", "2", "2026-02-31", "is no day"),
                Arguments.of("publishedOn", "publishedYear", "2101", "2101-07-31", "from 1900 to 2100"),
                Arguments.of("publishedOn", "publishedYear", "2027", "2027-07-31", "in the future"),
                Arguments.of("embargoedUntil", "embargoTime", "08:59", "2026-11-24T08:59:00Z", "in the past"),
                Arguments.of("embargoedUntil", "embargoTime", "25:00", "2026-11-24T25:00:00Z", "is no time"));
    }

    @ParameterizedTest
    @MethodSource("wrongHeads")
    void a_wrong_field_is_named_in_rest_and_on_the_page(
            String field, String typedIn, String typed, String value, String message) {
        Map<String, Object> report = report("NEW-2026");
        report.put(field, value);
        MvcTestResult rest = restReport(report);

        assertThat(rest).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(rest)
                .bodyJson()
                .extractingPath("$.errors[*].where")
                .asArray()
                .containsExactly(field);
        assertThat(rest).bodyText().contains(message.replace("&#39;", "'"));

        Map<String, String> form = head();
        if (typedIn.startsWith("embargo")) {
            form.putAll(Map.of("embargoDay", "24", "embargoMonth", "11", "embargoYear", "2026"));
        }
        form.put(typedIn, typed);
        String upload = staged(csvUpload(GOOD, form));

        assertThat(get(upload)).hasStatusOk().bodyText().contains(upload + "/report#" + field, message);
        assertThat(get(upload + "/report")).bodyText().contains("id=\"" + field + "-error\"", message);
        assertThat(post(upload + "/confirmation")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(count("panel_report")).isZero();
    }

    @Test
    void what_is_corrected_on_the_page_is_registered_as_it_was_corrected() {
        String upload = staged(csvUpload(GOOD + "x,Third,,all,\n", changed("title", "")));

        assertThat(post(upload + "/report", flat(head())))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(upload);
        assertThat(post(
                        upload + "/lines",
                        "entries[0].position",
                        "2",
                        "entries[0].number",
                        "3",
                        "entries[0].text",
                        "Third,\r\nwith <b>tags</b> and ﷽ 📘",
                        "entries[0].themes",
                        "guidance; quality",
                        "entries[0].boards",
                        "all",
                        "entries[0].priority",
                        "LOW",
                        "entries[1].position",
                        "99",
                        "entries[1].text",
                        "There is no such line"))
                .hasRedirectedUrl(upload);
        assertThat(get(upload))
                .bodyText()
                .contains("3 recommendations", "&lt;b&gt;tags&lt;/b&gt;")
                .doesNotContain("<b>");

        assertThat(post(upload + "/confirmation")).hasRedirectedUrl("/reports/NEW-2026");

        assertThat(database.queryForList("select number, text, themes, priority from report_item where number = 3"))
                .containsExactly(Map.of(
                        "NUMBER",
                        3,
                        "TEXT",
                        "Third,\nwith <b>tags</b> and ﷽ 📘",
                        "THEMES",
                        "guidance,quality",
                        "PRIORITY",
                        "LOW"));
        assertThat(count("report_item")).isEqualTo(3);
        assertThat(count("upload")).isZero();
    }

    @Test
    void parts_are_shown_before_they_are_confirmed_and_kept_where_something_else_is_corrected() {
        String parts = "a | dfe-children-families | <i>First</i>\nb | cabinet-office";
        Map<String, String> head = head();
        head.putAll(Map.of("embargoDay", "31", "embargoMonth", "7", "embargoYear", "2027", "embargoTime", "9:30"));
        String upload = staged(csvUpload(
                HEADER.strip() + ",parts\n1,One,,all,,\"" + parts + "\"\nx,Two,,all,,\"" + parts
                        + "\"\n3,Three,,all,,a\n",
                head));

        assertThat(get(upload))
                .bodyText()
                .contains("Line 4, number", "href=\"#entry-2-parts\"", "Line 6, parts: Line 1: give a label")
                .contains("name=\"entries[0].parts\"", "a | dfe-children-families | &lt;i&gt;First&lt;/i&gt;");
        post(
                upload + "/lines",
                "entries[0].position",
                "1",
                "entries[0].number",
                "2",
                "entries[0].text",
                "Two",
                "entries[0].boards",
                "ALL",
                "entries[0].parts",
                parts.replace("\n", "\r\n"),
                "entries[1].position",
                "2",
                "entries[1].number",
                "3",
                "entries[1].text",
                "Three",
                "entries[1].boards",
                "norfolk",
                "entries[1].parts",
                "");
        assertThat(get(upload))
                .bodyText()
                .contains(
                        "3 recommendations",
                        "<li class=\"tracker-text\">a | dfe-children-families | &lt;i&gt;First&lt;/i&gt;</li>");
        assertThat(post(upload + "/confirmation")).hasRedirectedUrl("/reports/NEW-2026");

        assertThat(database.queryForList("select parts from report_item order by number", String.class))
                .containsExactly(parts, parts, null);
        assertThat(get("/reports/NEW-2026"))
                .bodyText()
                .contains(
                        "<li class=\"tracker-text\">a, dfe-children-families: &lt;i&gt;First&lt;/i&gt;</li>",
                        "<li class=\"tracker-text\">b, cabinet-office</li>");
    }

    @Test
    void a_workbook_is_taken_in_on_the_page_and_in_rest() {
        byte[] workbook = Workbooks.xlsx(
                List.of("Boards", "Recommendation", "Priority", "No."),
                List.of("ALL", "Publish every\nreview.", "High", 7));
        String upload = staged(csvUpload(workbook, head()));
        assertThat(get(upload))
                .bodyText()
                .contains(
                        "The file is an Excel workbook, whatever its name says",
                        "Publish every\nreview.",
                        "1 recommendation");
        assertThat(post(upload + "/confirmation")).hasRedirectedUrl("/reports/NEW-2026");
        assertThat(database.queryForList("select number, text, priority from report_item"))
                .containsExactly(Map.of("NUMBER", 7, "TEXT", "Publish every\nreview.", "PRIORITY", "HIGH"));

        register("REST-2026");
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        assertThat(rest("/api/v1/reports/REST-2026/recommendations", type, workbook))
                .hasStatusOk();
        assertThat(count("report_item")).isEqualTo(1);
    }

    @Test
    void columns_with_other_names_are_asked_once_and_remembered_for_the_issuing_body() {
        String upload = staged(csvUpload(OTHER_COLUMNS, head()));
        String columns = upload + "/columns";
        assertThat(get(upload)).hasRedirectedUrl(columns);
        assertThat(get(columns)).bodyText().contains("Headline", "Publish every review.", "name=\"columns[2]\"");
        assertThat(post(upload + "/confirmation"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("<a href=\"" + columns + "\">Say what the columns of the file are.</a>");

        assertThat(post(columns, "columns[0]", "number", "columns[1]", "number", "columns[3]", "boards"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains(
                        "<title>Error: ",
                        "href=\"#column-2\"",
                        "Say what &quot;Owner&quot; is, or leave it out.",
                        "Say which column has the text of the recommendations.",
                        "Several columns have the number: leave all but one out.");
        answerColumns(columns);
        assertThat(get(upload)).hasStatusOk().bodyText().contains("1 recommendation", "Publish every review.");
        assertThat(get(columns)).hasRedirectedUrl(upload);
        assertThat(post(upload + "/confirmation")).hasRedirectedUrl("/reports/NEW-2026");

        String next = staged(csvUpload(OTHER_COLUMNS, head())) + "/columns";
        assertThat(get(next))
                .bodyText()
                .contains(
                        "<option value=\"number\" selected=\"selected\">",
                        "<option value=\"text\" selected=\"selected\">",
                        "<option value=\"leave-out\" selected=\"selected\">");
        assertThat(database.queryForList("select name from known_column order by name", String.class))
                .containsExactly("boards", "headline", "owner", "ref");
    }

    @Test
    void what_columns_are_is_remembered_for_no_other_body_and_by_nobody_of_another() {
        String unknownBody = staged(csvUpload(OTHER_COLUMNS, changed("issuingBody", "nobody"))) + "/columns";
        answerColumns(unknownBody);
        assertThat(count("known_column")).isZero();

        answerColumns(staged(csvUpload(OTHER_COLUMNS, head())) + "/columns");
        String other = staged(csvUpload(OTHER_COLUMNS, changed("issuingBody", "gti-panel"))) + "/columns";
        assertThat(get(other)).bodyText().doesNotContain("<option value=\"number\" selected=\"selected\">");
    }

    @Test
    void a_program_says_in_the_address_what_columns_of_other_names_are() {
        register("REST-2026");
        String address = "/api/v1/reports/REST-2026/recommendations";

        assertThat(rest(address, "text/csv", bytes(OTHER_COLUMNS)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains(
                        "There are columns that are not known: \\\"Ref\\\", \\\"Headline\\\", \\\"Owner\\\"", "line 1");
        assertThat(rest(address + "?columns=Ref:first", "text/csv", bytes(OTHER_COLUMNS)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("columns: Write Name:field");
        assertThat(rest(
                        address + "?columns=Ref:number,Headline:text,Owner:leave-out",
                        "text/csv",
                        bytes(OTHER_COLUMNS)))
                .hasStatusOk();
        assertThat(count("report_item")).isEqualTo(1);
    }

    @Test
    void which_boards_are_told_must_be_said_and_may_be_said_for_all_at_once() {
        String upload =
                staged(csvUpload("number,text,boards\n1,One,\n2,Two,NONE\n3,Three,Norfolk\n4,Four,\u00A0\n", head()));
        assertThat(get(upload))
                .bodyText()
                .contains(
                        "Line 2, boards: Say which boards this is for, &quot;all&quot; or &quot;none&quot;.",
                        "Line 5, boards: Say which boards",
                        "2 recommendations do not say which boards to tell.")
                .doesNotContain("Line 3, boards");
        assertThat(post(upload + "/confirmation")).hasStatus(HttpStatus.BAD_REQUEST);

        assertThat(post(upload + "/boards")).hasRedirectedUrl(upload);
        assertThat(get(upload)).bodyText().contains("4 recommendations").doesNotContain("which boards to tell");
        assertThat(post(upload + "/confirmation")).hasRedirectedUrl("/reports/NEW-2026");
        assertThat(database.queryForList("select boards from report_item order by number", String.class))
                .containsExactly("ALL", "", "norfolk", "ALL");
    }

    @Test
    void boards_may_be_left_out_of_json() {
        assertThat(restReport(report("NEW-2026"))).hasStatus(HttpStatus.CREATED);

        assertThat(database.queryForList("select boards from report_item", String.class))
                .containsExactly("");
    }

    @Test
    void what_was_saved_as_windows_1252_is_asked_back() {
        byte[] file = (HEADER + "1,Publish the café’s review.,,ALL,\n").getBytes(WINDOWS);
        String upload = staged(csvUpload(file, head()));

        assertThat(get(upload))
                .bodyText()
                .contains(
                        "<title>Error: ", "href=\"#encoding\"", "The file is saved as Windows-1252. Check these words.")
                .contains(">café’s</li>");
        assertThat(post(upload + "/confirmation")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(upload + "/encoding")).hasRedirectedUrl(upload);
        assertThat(get(upload))
                .bodyText()
                .contains("The file was read as Windows-1252.")
                .doesNotContain("#encoding");
        assertThat(post(upload + "/confirmation")).hasRedirectedUrl("/reports/NEW-2026");
        assertThat(database.queryForObject("select text from report_item", String.class))
                .isEqualTo("Publish the café’s review.");

        register("REST-2026");
        String address = "/api/v1/reports/REST-2026/recommendations";
        assertThat(rest(address, "text/csv", file))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("It may be Windows-1252, with words such as café’s.");
        assertThat(rest(address + "?encoding=latin", "text/csv", file)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(rest(address + "?encoding=windows-1252", "text/csv", file)).hasStatusOk();
    }

    @Test
    void script_is_text_wherever_it_is_typed() {
        Map<String, String> form = head();
        for (String field :
                List.of("reference", "title", "issuingBody", "addressedTo", "publishedDay", "embargoTime", "note")) {
            form.put(field, SCRIPT);
        }
        String line = "\"" + SCRIPT + "\"";
        String upload = staged(csvUpload(
                bytes(HEADER + String.join(",", Collections.nCopies(5, line)) + "\n"),
                "<img src=x onerror=alert(1)>.csv",
                form));

        for (String page : List.of("", "/lines", "/report")) {
            assertThat(get(upload + page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert");
        }
        assertThat(get("/reports/new")).bodyText().contains("&lt;img src=x").doesNotContain("<img src=x");
    }

    @Test
    void script_stays_the_text_of_a_report_and_is_shown_as_text() {
        Map<String, String> form = head();
        for (String field : List.of("title", "note")) {
            form.put(field, SCRIPT);
        }
        String upload = staged(csvUpload(HEADER + "1," + SCRIPT + ",,all,\n", form));
        post(upload + "/confirmation");

        for (String page : List.of("/reports", "/reports/NEW-2026")) {
            assertThat(get(page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("&lt;script&gt;alert")
                    .doesNotContain("<script>alert");
        }
        assertThat(database.queryForObject("select title from panel_report", String.class))
                .isEqualTo(SCRIPT);
    }

    @Test
    void a_text_of_a_hundred_thousand_signs_is_refused_and_kept_to_be_shortened() {
        String text = "x".repeat(100_000);
        register("REST-2026");
        assertThat(restLines(bytes(HEADER + "1," + text + ",,all,\n")))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("at most 4000 characters")
                .doesNotContain(text);

        String upload = staged(csvUpload(HEADER + "1," + text + ",,all,\n", changed("title", text)));

        assertThat(get(upload)).bodyText().contains("Line 2, text: The text must have at most 4000 characters.", text);
        assertThat(get(upload + "/report")).bodyText().contains("The title must have at most 300 characters.", text);
        assertThat(post(upload + "/confirmation")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(count("report_item")).isZero();
    }

    @Test
    void a_report_in_json_can_be_corrected_by_another_file() {
        Map<String, Object> report = report("JSON-2026");
        report.put("recommendations", List.of(Map.of("number", 1, "text", "One", "priority", "URGENT")));
        String upload = staged(jsonUpload(report));
        assertThat(get(upload)).bodyText().contains("Recommendation 1 of the file, priority");
        assertThat(again(upload, bytes("{")))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("This is no JSON");

        report.put("recommendations", List.of(Map.of("number", 1, "text", "One", "priority", "LOW")));
        assertThat(again(upload, written(report))).hasRedirectedUrl(upload);

        assertThat(post(upload + "/confirmation")).hasRedirectedUrl("/reports/JSON-2026");
        assertThat(count("report_item")).isEqualTo(1);
    }

    @Test
    void a_misspelt_embargo_does_not_publish_a_report() {
        Map<String, Object> report = report("NEW-2026");
        report.put("embargoUntil", "2027-07-31T09:30:00Z");

        MvcTestResult rest = restReport(report);
        MvcTestResult page = jsonUpload(report);

        assertThat(rest).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("\"where\":\"embargoUntil\"");
        assertThat(page).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("embargoUntil: There is no field");
        assertThat(count("panel_report")).isZero();
    }

    @Test
    void a_reference_that_is_taken_meanwhile_is_said_and_nothing_is_lost() {
        String upload = staged(csvUpload(GOOD, head()));
        register("NEW-2026");

        assertThat(post(upload + "/confirmation"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("There is a report NEW-2026 already");

        assertThat(count("upload")).isEqualTo(1);
        assertThat(count("report_item")).isZero();
    }

    @Test
    void a_second_click_on_confirm_leads_to_the_report_too() {
        String upload = staged(csvUpload(GOOD, head()));
        post(upload + "/confirmation");

        assertThat(post(upload + "/confirmation", "reference", "NEW-2026")).hasRedirectedUrl("/reports/NEW-2026");
        assertThat(post(upload + "/confirmation", "reference", "https://elsewhere"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(count("report_item")).isEqualTo(2);
    }

    @Test
    void an_upload_is_its_owners_alone() {
        String upload = staged(csvUpload(GOOD, head()));

        for (String part : List.of("", "/lines", "/report")) {
            assertThat(browser.get()
                            .uri(upload + part)
                            .with(signedIn("other", Role.PANEL))
                            .exchange())
                    .as(part)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        for (String part : List.of("/lines", "/report", "/confirmation", "/deletion")) {
            browser.post()
                    .uri(upload + part)
                    .with(signedIn("other", Role.PANEL))
                    .with(csrf())
                    .exchange();
        }
        assertThat(browser.get()
                        .uri("/reports/new")
                        .with(signedIn("other", Role.PANEL))
                        .exchange())
                .bodyText()
                .doesNotContain("report.csv");
        assertThat(get("/reports/new")).bodyText().contains("report.csv", upload);
        assertThat(count("panel_report")).isZero();
    }

    @Test
    void nobody_keeps_more_than_five_uploads_and_one_that_is_deleted_or_old_makes_room() {
        String first = staged(csvUpload(GOOD, head()));
        IntStream.range(1, 5).forEach(i -> staged(csvUpload(GOOD, head())));

        assertThat(csvUpload(GOOD, head()))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("You have 5 uploads under way");

        assertThat(post(first + "/deletion")).hasRedirectedUrl("/reports/new");
        staged(csvUpload(GOOD, head()));
        DatabaseChange.commit(
                database, "update upload set expires_at = timestamp '2026-11-24 08:00:00' where slot = 3");
        staged(csvUpload(GOOD, head()));
        assertThat(count("upload")).isEqualTo(5);
    }

    @Test
    void an_upload_that_nobody_touched_for_a_week_is_gone() {
        String upload = staged(csvUpload(GOOD, head()));
        DatabaseChange.commit(database, "update upload set expires_at = timestamp '2026-11-24 09:00:00'");

        assertThat(get(upload)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/reports/new")).bodyText().doesNotContain("report.csv");
    }

    @Test
    void ten_thousand_lines_are_shown_page_by_page() {
        String lines = IntStream.rangeClosed(1, 10_000)
                .mapToObj(number -> number + ",Recommendation " + number + ",guidance,all,\n")
                .collect(Collectors.joining());
        String upload = staged(csvUpload(HEADER + lines.replace("500,", "x,"), head()));

        assertThat(get(upload))
                .bodyText()
                .contains("10 recommendations to put right", "Line 501, number", "Line 9501, number");
        assertThat(get(upload + "/lines?page=199")).bodyText().contains("Recommendation 9951", "Recommendation 10000");
        assertThat(get(upload + "/lines?page=5000")).hasStatusOk().bodyText().contains("Recommendation 10000");
        assertThat(get(upload + "?page=-1")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void one_line_more_than_ten_thousand_is_refused() {
        String lines = IntStream.rangeClosed(1, 10_001)
                .mapToObj(number -> number + ",Text,,all,\n")
                .collect(Collectors.joining());

        assertThat(csvUpload(HEADER + lines, head()))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("A report has at most 10000 recommendations.");
    }

    @Test
    void what_is_too_large_is_refused_with_the_limit_before_it_is_read() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        for (String address : List.of("/api/v1/reports", "/api/v1/reports/NEW-2026/recommendations")) {
            assertThat(rest(address, "text/csv", large))
                    .hasStatus(HttpStatus.PAYLOAD_TOO_LARGE)
                    .hasContentType("application/problem+json;charset=UTF-8")
                    .bodyText()
                    .contains("at most 10 MB");
        }
        String upload = staged(csvUpload(GOOD, head()));
        for (String address : List.of("/reports/new/csv", "/reports/new/json", upload + "/file")) {
            assertThat(rest(address, MediaType.MULTIPART_FORM_DATA_VALUE, large))
                    .hasStatus(HttpStatus.PAYLOAD_TOO_LARGE)
                    .bodyText()
                    .contains("<title>Error: ", "at most 10 MB");
        }
        assertThat(get("/reports/new/csv")).hasRedirectedUrl("/reports/new");
        assertThat(get(upload + "/file")).hasRedirectedUrl(upload);
    }

    @Test
    void the_panel_and_auditors_see_a_report_that_is_not_published() {
        register("NEW-2026");

        for (String address : List.of("/reports/NEW-2026", "/api/v1/reports/NEW-2026")) {
            assertThat(get(address)).as(address).hasStatusOk().bodyText().contains("A report under test");
            for (Role role : List.of(Role.OFFICIALS, Role.PRIVATE_OFFICE, Role.LSCB, Role.ADMINISTRATORS)) {
                assertThat(browser.get()
                                .uri(address)
                                .with(signedIn("other", role))
                                .exchange())
                        .as(address + " for " + role)
                        .hasStatus(HttpStatus.NOT_FOUND);
            }
        }
        assertThat(browser.get()
                        .uri("/reports")
                        .with(signedIn("other", Role.ADMINISTRATORS))
                        .exchange())
                .bodyText()
                .doesNotContain("NEW-2026");
        assertThat(browser.get()
                        .uri("/reports")
                        .with(signedIn("other", Role.AUDITORS))
                        .exchange())
                .bodyText()
                .contains("NEW-2026");
        assertThat(get("/reports")).bodyText().contains("NEW-2026");
    }

    @Test
    void a_page_about_a_publication_under_way_loads_itself_again_until_its_reader_stops_it() {
        register("NEW-2026");
        DatabaseChange.commit(database, "delete from long_publication");
        DatabaseChange.commit(
                database,
                "insert into long_publication (reference, issued, recorded_at) values"
                        + " ('NEW-2026', 250, timestamp '2026-11-24 08:59:30')");

        assertThat(get("/reports/NEW-2026"))
                .hasHeader("Refresh", "5")
                .bodyText()
                .contains("250 of 2 recommendations are issued", "08:59:30");
        assertThat(get("/reports/NEW-2026?refresh=false")).doesNotContainHeader("Refresh");
    }

    private void answerColumns(String page) {
        assertThat(post(
                        page,
                        "columns[0]",
                        "number",
                        "columns[1]",
                        "text",
                        "columns[2]",
                        "leave-out",
                        "columns[3]",
                        "boards"))
                .hasRedirectedUrl(page.substring(0, page.lastIndexOf('/')));
    }

    /** By way of the page; the report then has no recommendations that a test could meet. */
    private void register(String reference) {
        String upload = staged(csvUpload(GOOD, changed("reference", reference)));
        assertThat(post(upload + "/confirmation")).hasRedirectedUrl("/reports/" + reference);
        DatabaseChange.commit(database, "delete from report_item");
    }

    private static String staged(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult csvUpload(String csv, Map<String, String> head) {
        return csvUpload(bytes(csv), head);
    }

    private MvcTestResult csvUpload(byte[] csv, Map<String, String> head) {
        return csvUpload(csv, "report.csv", head);
    }

    private MvcTestResult csvUpload(byte[] csv, String name, Map<String, String> head) {
        return upload("/reports/new/csv", new MockMultipartFile("csv", name, "text/csv", csv), head);
    }

    private MvcTestResult jsonUpload(Map<String, Object> report) {
        return upload(
                "/reports/new/json", new MockMultipartFile("json", "report.json", null, written(report)), Map.of());
    }

    private MvcTestResult again(String upload, byte[] file) {
        return upload(upload + "/file", new MockMultipartFile("file", "again", null, file), Map.of());
    }

    private MvcTestResult upload(String address, MockMultipartFile file, Map<String, String> fields) {
        MultiValueMap<String, String> params = new LinkedMultiValueMap<>();
        fields.forEach(params::add);
        return browser.post()
                .uri(address)
                .multipart()
                .file(file)
                .params(params)
                .with(signedIn("panel", Role.PANEL))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult rest(String address, String type, byte[] body) {
        return browser.post()
                .uri(address)
                .contentType(type)
                .content(body)
                .with(signedIn("panel", Role.PANEL))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult restReport(Map<String, Object> report) {
        return rest("/api/v1/reports", MediaType.APPLICATION_JSON_VALUE, written(report));
    }

    private MvcTestResult restLines(byte[] csv) {
        return rest("/api/v1/reports/REST-2026/recommendations", "text/csv", csv);
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).with(signedIn("panel", Role.PANEL)).exchange();
    }

    private MvcTestResult post(String address, String... namesAndValues) {
        MultiValueMap<String, String> params = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            params.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return browser.post()
                .uri(address)
                .params(params)
                .with(signedIn("panel", Role.PANEL))
                .with(csrf())
                .exchange();
    }

    private byte[] written(Map<String, Object> report) {
        try {
            return json.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String table) {
        return Objects.requireNonNull(database.queryForObject("select count(*) from " + table, Integer.class));
    }

    private static Map<String, String> head() {
        return new HashMap<>(Map.of(
                "reference",
                "NEW-2026",
                "title",
                "A report under test",
                "issuingBody",
                "scr-panel",
                "addressedTo",
                "dfe-children-families",
                "publishedDay",
                "31",
                "publishedMonth",
                "7",
                "publishedYear",
                "2026"));
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static Map<String, String> changed(String field, String value) {
        Map<String, String> head = head();
        head.put(field, value);
        return head;
    }

    private static Map<String, Object> report(String reference) {
        return new HashMap<>(Map.of(
                "reference",
                reference,
                "title",
                "A report under test",
                "issuingBody",
                "scr-panel",
                "addressedTo",
                "dfe-children-families",
                "publishedOn",
                "2026-07-31",
                "recommendations",
                List.of(Map.of("number", 1, "text", "Publish every review."))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor signedIn(String userId, Role role) {
        SignedInUser user = People.signedIn(userId, People.in(role));
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList("ROLE_" + role.name())));
    }
}
