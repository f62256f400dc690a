package org.recommendationtracker.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** One of the demo users, over HTTP with a password. */
public class Visitor {

    private final String userId;
    private final int port;
    private final RestClient http;

    /** What the server answered; {@code body} is missing if it had none. */
    public record Reply(HttpStatusCode status, JsonNode body) {}

    public Visitor(String userId, int port) {
        this(userId, port, headers -> headers.setBasicAuth(userId, "demo"));
    }

    private Visitor(String userId, int port, Consumer<HttpHeaders> credentials) {
        this.userId = userId;
        this.port = port;
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeaders(credentials)
                .build();
    }

    /** Somebody who has not signed in. */
    Visitor anonymous() {
        return new Visitor("nobody", port, headers -> {});
    }

    public Visitor sameServerAs(String otherUserId) {
        return new Visitor(otherUserId, port);
    }

    public JsonNode get(String path, Object... variables) {
        Reply reply = send(HttpMethod.GET, null, path, variables);
        if (!reply.status().is2xxSuccessful()) {
            throw new AssertionError(userId + " GET " + path + ": " + reply);
        }
        return reply.body();
    }

    /** What is there as it is, whatever it is and however it is answered. */
    public ResponseEntity<byte[]> fetch(String path, Object... variables) {
        return http.get().uri(path, variables).exchange((sent, response) -> ResponseEntity.status(
                        response.getStatusCode())
                .headers(response.getHeaders())
                .body(response.getBody().readAllBytes()));
    }

    /** Like {@link #get}, whatever the answer is. */
    public Reply ask(String path, Object... variables) {
        return send(HttpMethod.GET, null, path, variables);
    }

    public Reply postCsv(String path, String csv) {
        return http.post()
                .uri(path)
                .contentType(new MediaType("text", "csv"))
                .body(csv)
                .exchange(Visitor::reply);
    }

    /** Sends a file as a form does. */
    public Reply upload(String path, String name, byte[] content) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return http.post()
                .uri(path)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .exchange(Visitor::reply);
    }

    public Reply post(String path, Object body, Object... variables) {
        return send(HttpMethod.POST, body, path, variables);
    }

    /** The one open task of a step; missing if it is not open, or not for this user to see. */
    public JsonNode task(String businessKey, String step) {
        return get("/engine-rest/task?processInstanceBusinessKey={key}&taskDefinitionKey={step}", businessKey, step)
                .path(0);
    }

    /** Claims the open task of a step and submits its form, whose fields must be those of the real form. */
    public void does(String businessKey, String step, Map<String, ?> form) {
        String task = task(businessKey, step).path("id").asText();
        if (task.isEmpty()) {
            throw new AssertionError("%s has no open task %s on %s".formatted(userId, step, businessKey));
        }
        checkFields(step, get("/engine-rest/task/{id}/deployed-form", task), form);
        expectSuccess(step, post("/engine-rest/task/{id}/claim", Map.of("userId", userId), task));
        expectSuccess(step, submit(task, form));
    }

    /** Starts a process by its form, whose fields must be those of the real form; {@code reference} is one of them. */
    public void starts(String process, String reference, Map<String, ?> form) {
        expectSuccess(process, start(process, reference, form));
    }

    public Reply start(String process, String reference, Map<String, ?> form) {
        Map<String, Object> filled = new HashMap<>(form);
        filled.put("reference", reference);
        checkFields(process, get("/engine-rest/process-definition/key/{key}/deployed-start-form", process), filled);
        return startUnchecked(process, filled);
    }

    /** Submits whatever the form has or has not. */
    public Reply startUnchecked(String process, Map<String, ?> form) {
        return post("/engine-rest/process-definition/key/{key}/submit-form", variables(form), process);
    }

    public Reply submit(String task, Map<String, ?> form) {
        return post("/engine-rest/task/{id}/submit-form", variables(form), task);
    }

    private static Map<String, Object> variables(Map<String, ?> form) {
        Map<String, Object> variables = new HashMap<>();
        form.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return Map.of("variables", variables);
    }

    private static void checkFields(String step, JsonNode deployed, Map<String, ?> form) {
        List<String> fields = deployed.findValuesAsText("key");
        form.keySet().stream().filter(key -> !fields.contains(key)).findAny().ifPresent(key -> {
            throw new AssertionError("the form of " + step + " has no field " + key + ", only " + fields);
        });
    }

    private void expectSuccess(String step, Reply reply) {
        if (!reply.status().is2xxSuccessful()) {
            throw new AssertionError(userId + ", " + step + ": " + reply);
        }
    }

    public Reply send(HttpMethod method, @Nullable Object body, String path, Object... variables) {
        RestClient.RequestBodySpec request = http.method(method).uri(path, variables);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange(Visitor::reply);
    }

    private static Reply reply(
            @SuppressWarnings("unused") HttpRequest sent,
            RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response)
            throws IOException {
        JsonNode json = response.bodyTo(JsonNode.class);
        return new Reply(response.getStatusCode(), json == null ? MissingNode.getInstance() : json);
    }
}
