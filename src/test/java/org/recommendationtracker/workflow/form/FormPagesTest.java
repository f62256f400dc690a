package org.recommendationtracker.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.workflow.form.FormView.Block;
import org.recommendationtracker.workflow.form.FormView.FieldBlock;
import org.recommendationtracker.workflow.form.FormView.GroupBlock;
import org.recommendationtracker.workflow.form.FormView.Mistake;
import org.recommendationtracker.workflow.form.FormView.TextBlock;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** How forms become pages: what stands where, filled with what, and what is said to be wrong. */
class FormPagesTest {

    /** Half an hour past midnight in England, where it is summer, and the day before elsewhere. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-06-30T23:30:00Z"), ZoneOffset.UTC);

    private static final Feel FEEL = new Feel(CLOCK);
    private static final String QUESTION = """
            {"type": "radio", "key": "answer", "id": "answer", "label": "Answer?", "validate": {"required": true},
             "values": [{"label": "Yes", "value": "YES"}, {"label": "No", "value": "NO"}, {"label": "Later", "value": "LATER"}]}""";

    @Test
    void what_is_asked_with_one_answer_stands_below_it() throws IOException {
        FormView draft = render("draft-response", Map.of("reference", "SCRP-2014-01"));

        FieldBlock decision = field(draft, "decision");
        assertThat(decision.options())
                .extracting(FormView.Option::value)
                .containsExactly("ACCEPTED", "UNDER_CONSIDERATION", "REJECTED");
        assertThat(keys(decision.options().get(0).revealed())).containsExactly("extent", "successTest", "targetDate");
        assertThat(keys(decision.options().get(1).revealed())).containsExactly("reviewDate");
        assertThat(decision.options().get(2).revealed()).isEmpty();
        assertThat(field(decision.options().get(1).revealed(), "reviewDate").onlyIf())
                .isEqualTo("Only if you choose “Consider further with partners”.");
        assertThat(keys(draft.blocks())).containsExactly("decision", "reasons");
    }

    @Test
    void a_field_with_nothing_to_see_is_missing_on_every_form() throws IOException {
        File[] files =
                Objects.requireNonNull(new File("bpmn/forms").listFiles((folder, name) -> name.endsWith(".form")));
        for (File file : files) {
            Form form = form(file.getName().replace(".form", ""));
            Map<String, List<String>> typed = form.fields()
                    .flatMap(field -> Stream.of(field.key(), field.key() + DateParts.DAY, field.key() + DateParts.YEAR))
                    .collect(Collectors.toMap(key -> key, key -> List.of("\u200B\u00A0\u2800\u3164")));

            assertThat(new Submission(form, Typed.submitted(typed), Map.of()).problems(List.of()))
                    .as(file.getName())
                    .isEqualTo(new Submission(form, Typed.submitted(Map.of()), Map.of()).problems(List.of()));
        }
        assertThat(files.length).isGreaterThan(15);
    }

    @Test
    void choices_and_groups_depend_on_what_is_shown() throws IOException {
        FormView anew = render(
                "draft-response",
                Map.of("reference", "SCRP-2014-01", "partnersViews", "In favour", "mustDecide", true));

        assertThat(headings(anew)).containsExactly("Recommendation SCRP-2014-01", "What the partners said");
        assertThat(field(anew, "decision").options())
                .extracting(FormView.Option::value)
                .containsExactly("ACCEPTED", "REJECTED");
        assertThat(keys(anew.blocks())).containsExactly("decision", "reasons");
    }

    @Test
    void the_form_is_filled_with_what_its_handler_gives() throws IOException {
        FormView draft = render(
                "draft-response",
                Map.of("decision", "ACCEPTED", "extent", "IN_PART", "reasons", "Good", "targetDate", "2027-03-09"));

        FieldBlock decision = field(draft, "decision");
        List<Block> accepted = decision.options().get(0).revealed();
        assertThat(decision.options()).extracting(FormView.Option::chosen).containsExactly(true, false, false);
        assertThat(field(accepted, "extent").options())
                .extracting(FormView.Option::chosen)
                .containsExactly(false, true, false);
        assertThat(field(accepted, "targetDate").date()).isEqualTo(new DateParts("9", "3", "2027"));
        assertThat(field(draft, "reasons").value()).isEqualTo("Good");
    }

    @Test
    void what_people_wrote_is_neither_markdown_nor_expression() throws IOException {
        FormView assign = render(
                "assign-owner", Map.of("recommendationText", "**not bold** {{priority}} <b>", "priority", "High"));

        GroupBlock group = (GroupBlock) assign.blocks().get(0);
        assertThat(((TextBlock) group.blocks().get(0)).pieces())
                .containsExactly(new Template.Piece("**not bold** {{priority}} <b>", false, null));
        assertThat(((TextBlock) group.blocks().get(1)).pieces())
                .containsExactly(new Template.Piece("Priority: ", false, null), new Template.Piece("High", true, null));
        assertThat(assign.shows("**not bold** {{priority}} <b>")).isTrue();
    }

    @Test
    void a_link_leads_within_this_application_whatever_it_is_filled_with() throws IOException {
        FormView letter = render("issue-letter", Map.of("reference", "../A B?c"));

        GroupBlock group = (GroupBlock) letter.blocks().get(0);
        assertThat(((TextBlock) group.blocks().get(1)).pieces())
                .contains(new Template.Piece(
                        "Read the preview of the letter", false, "/reports/..%2FA%20B%3Fc/letter/preview"));
    }

    @Test
    void a_day_is_in_the_future_by_the_calendar_of_england() throws IOException {
        for (String day : List.of("1", "2")) {
            Typed typed = typed("deliveredOn-day", day, "deliveredOn-month", "7", "deliveredOn-year", "2027");
            FormView view = FormRenderer.render(form("deliver-action"), Map.of(), typed, List.of());
            assertThat(view.shows("This day is in the future.")).as(day).isEqualTo(day.equals("2"));
        }
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of("=answer != \\\"YES\\\"", "YES", ""),
                Arguments.of("=answer = \\\"YES\\\" or answer = null", "", "Only if you choose “No” or “Later”."),
                Arguments.of("=answer = \\\"YES\\\"", "", "Not needed if you choose “Yes”."),
                Arguments.of("=other = null and answer != \\\"YES\\\"", "", ""),
                Arguments.of("=yes", "", ""));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void no_field_waits_for_a_script_to_appear(String hide, String below, String onlyIf) throws IOException {
        Form form = parse(QUESTION, """
                {"type": "textfield", "key": "other", "id": "other", "label": "Other?"}""", """
                {"type": "textfield", "key": "more", "id": "more", "label": "More?", "conditional": {"hide": "%s"}}""".formatted(hide));

        FormView view = FormRenderer.render(form, Map.of(), typed(), List.of());

        List<Block> asked = below.isEmpty()
                ? view.blocks()
                : field(view, "answer").options().get(0).revealed();
        String expected = below.isEmpty() ? onlyIf : "Only if you choose “Yes”.";
        assertThat(field(asked, "more").onlyIf()).isEqualTo(expected);
    }

    @Test
    void a_question_that_comes_later_reveals_nothing_above() throws IOException {
        Form form = parse("""
                {"type": "textfield", "key": "more", "id": "more", "label": "More?",
                 "conditional": {"hide": "=answer != \\"YES\\""}}""", QUESTION);

        assertThat(keys(FormRenderer.render(form, Map.of(), typed(), List.of()).blocks()))
                .containsExactly("more", "answer");
    }

    @Test
    void mistakes_are_listed_as_they_stand_on_the_page() throws IOException {
        Form form = form("draft-response");
        Typed typed = typed(
                "decision", "ACCEPTED", "targetDate-day", "31", "targetDate-month", "", "targetDate-year", "2027");
        Submission submission = new Submission(form, typed, Map.of());

        FormView view = FormRenderer.render(
                form,
                Map.of(),
                typed,
                submission.problems(List.of(
                        new Problem("verdict", "There is no such field."),
                        new Problem("reasons", "Give the reasons."),
                        new Problem("targetDate", "Cannot be read."))));

        assertThat(view.problems())
                .containsExactly(
                        new Mistake("Choose an answer to “How far is it accepted?”", "extent"),
                        new Mistake("Answer “How will anyone know that it is done?”", "successTest"),
                        new Mistake("“When will it be done?” must be a date with a month.", "targetDate-month"),
                        new Mistake("Give the reasons.", "reasons"),
                        new Mistake("There is no such field.", null));
        FieldBlock date = field(field(view, "decision").options().get(0).revealed(), "targetDate");
        assertThat(Stream.of("day", "month", "year").filter(date::isWrong)).containsExactly("month");
    }

    @Test
    void what_the_form_hides_is_neither_sent_nor_asked_for() throws IOException {
        Form form = form("draft-response");
        Typed typed = typed("decision", "REJECTED", "reasons", "No.", "targetDate-day", "x", "unheard-of", "1");
        Submission submission = new Submission(form, typed, Map.of());

        assertThat(submission.values())
                .containsOnly(
                        Map.entry("decision", "REJECTED"), Map.entry("reasons", "No."), Map.entry("unheard-of", "1"));
        assertThat(submission.problems(List.of())).isEmpty();
    }

    @Test
    void every_kind_of_field_is_read_as_its_handler_takes_it() throws IOException {
        Form form = parse(QUESTION, """
                {"type": "number", "key": "days", "id": "days", "label": "Days?", "defaultValue": 14}""", """
                {"type": "checkbox", "key": "sure", "id": "sure", "label": "Sure?"}""", """
                {"type": "checklist", "key": "themes", "id": "themes", "label": "Themes?",
                 "valuesExpression": "=[\\"a\\", \\"b\\", \\"c\\"]"}""", """
                {"type": "select", "key": "office", "id": "office", "label": "Office?",
                 "values": [{"label": "One", "value": "1"}]}""", """
                {"type": "datetime", "subtype": "date", "key": "day", "id": "day", "dateLabel": "Day?"}""");
        Typed typed = Typed.submitted(Map.of(
                "days", List.of("30"),
                "sure", List.of("true"),
                "themes", List.of("a", "c"),
                "office", List.of("1", "2"),
                "day-day", List.of(" 5"),
                "day-month", List.of("11 "),
                "day-year", List.of("2027"),
                "answer", List.of("")));

        assertThat(new Submission(form, typed, Map.of()).values())
                .isEqualTo(Map.of(
                        "days",
                        "30",
                        "sure",
                        true,
                        "themes",
                        List.of("a", "c"),
                        "office",
                        List.of("1", "2"),
                        "day",
                        "2027-11-05"));
        assertThat(typed.inWords(form, Map.of()))
                .isEqualTo(Map.of(
                        "Days?", "30", "Sure?", "Yes", "Themes?", "a, c", "Office?", "One", "Day?", "5 11 2027"));
        assertThat(Typed.filled(form, Map.of("sure", false, "themes", List.of("b")))
                        .values())
                .isEqualTo(Map.of("days", List.of("14"), "themes", List.of("b")));
    }

    static Stream<Arguments> whatPagesCannotShow() {
        return Stream.of(
                Arguments.of("""
                        {"type": "dynamiclist", "id": "list", "path": "items"}""", "a page cannot show a \"dynamiclist\""),
                Arguments.of("""
                        {"type": "html", "id": "code", "content": "<b>x</b>"}""", "a page cannot show a \"html\""),
                Arguments.of("""
                        {"type": "datetime", "id": "time", "subtype": "time", "timeLabel": "When?"}""", "no time of the day"),
                Arguments.of("""
                        {"type": "select", "id": "none", "key": "none", "label": "Which?"}""", "nothing to choose from"),
                Arguments.of("""
                        {"type": "textfield", "id": "fixed", "key": "fixed", "label": "What?", "readonly": true}""", "as text"),
                Arguments.of("""
                        {"type": "textfield", "id": "named", "key": "named", "label": "Hello {{name}}"}""", "always the same"),
                Arguments.of("""
                        {"type": "text", "id": "wrong", "text": "x", "conditional": {"hide": "=a =="}}""", "no expression in FEEL"),
                Arguments.of("""
                        {"type": "text", "id": "heading", "text": "# Heading"}""", "pages show **bold** and"),
                Arguments.of("""
                        {"type": "text", "id": "away", "text": "[Go](https://example.org)"}""", "pages show **bold** and"),
                Arguments.of("""
                        {"type": "text", "id": "loop", "text": "{{#loop items}}x{{/loop}}"}""", "no expression in FEEL"));
    }

    @ParameterizedTest
    @MethodSource("whatPagesCannotShow")
    void the_application_does_not_start_with_a_form_that_a_page_cannot_show(String component, String fault) {
        assertThatThrownBy(() -> parse("""
                        {"type": "group", "id": "group", "label": "Group", "components": [%s]}""".formatted(component)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("made-up.form, \"", fault);
    }

    static Stream<String> forms() {
        return Arrays.stream(Objects.requireNonNull(new File("bpmn/forms").list()))
                .map(file -> file.replace(".form", ""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_field_of_a_step_can_be_reached(String step) throws IOException {
        List<String> all = form(step).fields().map(Form.Field::key).toList();

        assertThat(reachable(render(step, Map.of()).blocks())).containsExactlyInAnyOrderElementsOf(all);
    }

    private static FormView render(String step, Map<String, Object> shown) throws IOException {
        Form form = form(step);
        return FormRenderer.render(form, shown, Typed.filled(form, shown), List.of());
    }

    private static Form form(String step) throws IOException {
        return Objects.requireNonNull(
                Forms.read(new Resource[] {new FileSystemResource("bpmn/forms/" + step + ".form")}, FEEL)
                        .get(step));
    }

    private static Form parse(String... components) throws IOException {
        String json = "{\"id\": \"made-up\", \"components\": [" + String.join(",", components) + "]}";
        return Objects.requireNonNull(
                Forms.read(new Resource[] {new MadeUp(json)}, FEEL).get("made-up"));
    }

    private static Typed typed(String... namesAndValues) {
        return Typed.submitted(Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
                .collect(Collectors.toMap(i -> namesAndValues[i], i -> List.of(namesAndValues[i + 1]))));
    }

    private static FieldBlock field(FormView view, String key) {
        return field(view.blocks(), key);
    }

    private static FieldBlock field(List<Block> blocks, String key) {
        return fields(blocks)
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(List<Block> blocks) {
        return fields(blocks).map(FieldBlock::key).toList();
    }

    private static List<String> reachable(List<Block> blocks) {
        return fields(blocks)
                .flatMap(field -> Stream.concat(
                        Stream.of(field.key()),
                        field.options().stream().flatMap(option -> reachable(option.revealed()).stream())))
                .toList();
    }

    private static Stream<FieldBlock> fields(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof GroupBlock group
                        ? fields(group.blocks())
                        : block instanceof FieldBlock field ? Stream.of(field) : Stream.empty());
    }

    private static List<String> headings(FormView view) {
        return view.blocks().stream()
                .filter(GroupBlock.class::isInstance)
                .map(block -> ((GroupBlock) block).headingText())
                .toList();
    }

    private static final class MadeUp extends ByteArrayResource {

        private MadeUp(String json) {
            super(json.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String getFilename() {
            return "made-up.form";
        }
    }
}
