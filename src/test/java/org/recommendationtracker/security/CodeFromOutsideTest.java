package org.recommendationtracker.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.acceptance.AcceptanceTest;
import org.recommendationtracker.acceptance.Routes;
import org.recommendationtracker.acceptance.Visitor.Reply;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** Nobody runs code here: no query, filter or form holds anything that the server would evaluate. */
class CodeFromOutsideTest extends AcceptanceTest {

    private static final List<String> EVERYBODY =
            List.of("norfolk", "official", "minister", "panel", "auditor", "admin");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/task/count",
                "/engine-rest/engine/default/task",
                "/engine-rest/filter/{filter}/list",
                "/engine-rest/filter/{filter}/count",
                "/engine-rest/filter/{filter}/singleResult",
            })
    void a_query_creates_no_file(String call) {
        String filter =
                as("admin").get("/engine-rest/filter").path(0).path("id").asText();
        String address = call.replace("{filter}", filter);
        for (String userId : EVERYBODY) {
            for (String key : List.of("assigneeExpression", "dueBeforeExpression", "candidateGroupsExpression")) {
                for (Object query : List.of(
                        Map.of(key, createsFile()),
                        Map.of("orQueries", List.of(Map.of(key, createsFile()))),
                        Map.of("orQueries", List.of(Map.of("name", "x"), Map.of(key, createsFile()))))) {
                    Reply reply = as(userId).post(address, query);
                    assertThat(reply.status()).as("%s %s", userId, query).isEqualTo(HttpStatus.BAD_REQUEST);
                    assertThat(reply.body().path("detail").asText()).contains(key);
                }
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_address_holds_no_expression_either() {
        Reply reply = as("norfolk").ask("/engine-rest/task?assigneeExpression={code}", createsFile());

        assertThat(reply.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_administrator_keeps_no_filter_that_runs_code() {
        Map<String, Object> evil =
                Map.of("resourceType", "Task", "name", "evil", "query", Map.of("assigneeExpression", createsFile()));
        String ours = as("admin").get("/engine-rest/filter").path(0).path("id").asText();

        assertThat(as("admin").post("/engine-rest/filter/create", evil).status())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(as("admin")
                        .send(HttpMethod.PUT, evil, "/engine-rest/filter/{id}", ours)
                        .status())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(as("admin").get("/engine-rest/filter").findValuesAsText("name"))
                .doesNotContain("evil");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Object", "File", "Xml", "Spin"})
    void a_form_holds_no_object(String type) {
        String reference = recommendationAfter(Routes.IMPLEMENTED, 0);
        String task = as("official").task(reference, "assign-owner").path("id").asText();

        Reply reply = as("official")
                .post(
                        "/engine-rest/task/{id}/submit-form",
                        Map.of("variables", Map.of("owner", Map.of("value", "rO0ABXNy", "type", type))),
                        task);

        assertThat(reply.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(reply.body().path("detail").asText()).contains("\"type\" must be one of");
    }

    private String createsFile() {
        return "${''.getClass().forName('java.io.File').getConstructor(''.getClass()).newInstance('%s').createNewFile()}"
                .formatted(folder.resolve("made"));
    }
}
