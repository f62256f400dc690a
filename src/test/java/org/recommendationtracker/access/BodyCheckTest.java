package org.recommendationtracker.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BodyCheckTest {

    private static final List<String> PLACES = List.of(
            "{\"%s\": \"${x}\"}",
            "{\"orQueries\": [{\"%s\": \"${x}\"}]}",
            "{\"orQueries\": [{\"name\": \"a\"}, {\"%s\": \"${x}\"}]}",
            "{\"orQueries\": [{\"orQueries\": [{\"%s\": \"${x}\"}]}]}",
            "{\"\\u006frQueries\": [{\"%s\": \"${x}\"}]}",
            "{\"orQueries\": [], \"orQueries\": [{\"%s\": \"${x}\"}]}");

    private final BodyCheck check = new BodyCheck(new ObjectMapper());

    static Stream<Arguments> evaluatedFields() {
        List<String> keys = Arrays.stream(TaskQueryDto.class.getMethods())
                .map(java.lang.reflect.Method::getName)
                .filter(name -> name.startsWith("set") && name.endsWith("Expression"))
                .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4))
                .toList();
        assertThat(keys).hasSizeGreaterThan(15).contains("assigneeExpression");
        return keys.stream().flatMap(key -> PLACES.stream().map(place -> Arguments.of(place.formatted(key))));
    }

    @ParameterizedTest
    @MethodSource("evaluatedFields")
    void no_query_holds_what_the_engine_would_evaluate(String body) {
        assertRefused(EngineBody.TASK_QUERY, body, "does not take a field");
    }

    @ParameterizedTest
    @MethodSource("evaluatedFields")
    void nor_does_a_filter(String query) {
        assertRefused(
                EngineBody.FILTER,
                "{\"name\": \"f\", \"resourceType\": \"Task\", \"query\": " + query + "}",
                "does not take a field");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void no_body_at_all_has_such_a_field(EngineBody body) {
        assertRefused(body, "{\"anyExpression\": \"${x}\"}", "does not take a field \"anyExpression\"");
    }

    @Test
    void nor_do_the_properties_of_a_filter_at_any_depth() {
        assertRefused(
                EngineBody.FILTER, "{\"properties\": {\"a\": [{\"b\": {\"cExpression\": 1}}]}}", "\"cExpression\"");
    }

    @Test
    void a_filter_may_hold_the_expressions_of_ours() throws CallRefused {
        assertThat(rewritten(
                        EngineBody.FILTER,
                        "{\"name\":\"f\",\"query\":{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}}"))
                .contains("${currentUser()}");
        assertRefused(EngineBody.TASK_QUERY, "{\"assigneeExpression\":\"${currentUser()}\"}", "does not take a field");
    }

    @Test
    void what_tasklist_asks_goes_through_as_it_is() throws CallRefused {
        String query = "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}],"
                + "\"orQueries\":[{\"candidateGroups\":[\"officials\"],\"assignee\":\"otto\"}],"
                + "\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":12}],\"active\":true}";

        assertThat(rewritten(EngineBody.TASK_QUERY, query)).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TASK_QUERY | [] | must be a JSON object
            TASK_QUERY | null | must be a JSON object
            TASK_QUERY | "x" | must be a JSON object
            TASK_QUERY | {"orQueries": {}} | "orQueries" must be a JSON array
            TASK_QUERY | {"orQueries": [null]} | must be a JSON object
            TASK_QUERY | {"name": {}} | "name" must be a single value
            TASK_QUERY | {"nmae": "x"} | does not take a field "nmae"
            TASK_QUERY | {"name": | not valid JSON
            FORM | {"variables": {"a": 1}} | "a" must be a JSON object
            FORM | {"variables": {"a": {"value": {}}}} | "value" must be a single value
            FORM | {"variables": {"a": {"value": "rO0AB", "type": "Object"}}} | "type" must be one of
            FORM | {"variables": {"a": {"value": "x", "type": "File"}}} | "type" must be one of
            FORM | {"variables": {"a": {"value": "x", "type": null, "local": true}}} | does not take a field "local"
            CLAIM | {"userId": ["otto"]} | "userId" must be a single value
            """)
    void a_body_of_another_shape_is_refused(EngineBody kind, String body, String message) {
        assertRefused(kind, body, message);
    }

    @Test
    void a_field_of_a_form_may_be_empty() throws CallRefused {
        assertThat(rewritten(EngineBody.FORM, "{\"variables\":{\"a\":{\"value\":null,\"type\":null}}}"))
                .isEqualTo("{\"variables\":{\"a\":{\"value\":null}}}");
    }

    private String rewritten(EngineBody kind, String body) throws CallRefused {
        return new String(check.rewrite(kind, body.getBytes(UTF_8)), UTF_8);
    }

    private void assertRefused(EngineBody kind, String body, String message) {
        assertThatThrownBy(() -> check.rewrite(kind, body.getBytes(UTF_8)))
                .as(body)
                .isInstanceOf(CallRefused.class)
                .hasMessageContaining(message);
    }
}
