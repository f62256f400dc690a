package org.recommendationtracker.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.acceptance.AcceptanceTest;
import org.recommendationtracker.acceptance.Move;
import org.recommendationtracker.acceptance.PageVisitor;
import org.recommendationtracker.acceptance.Route;
import org.recommendationtracker.acceptance.Routes;
import org.recommendationtracker.acceptance.Visitor;
import org.recommendationtracker.security.ModelSteps.ModelStep;
import org.springframework.http.HttpStatus;

/**
 * Nobody acts for another: every step of the models, tried by everybody, in every way in. Only those who have the step's
 * role at the recommendation's office, or at the body that issued it, see it and may take it.
 */
class AuthorityTest extends AcceptanceTest {

    private static final Path DOCUMENT = Path.of("docs/authority.md");
    private static final String STALE = "stale: write it anew with ./mvnw test -Dtest=AuthorityTest -Ddocs.write=true";
    private static final String TASKLIST = "/camunda/api/engine/engine/default/task/";

    private final Map<Caller, Visitor> callers = new EnumMap<>(Caller.class);
    private final Map<Caller, PageVisitor> browsers = new EnumMap<>(Caller.class);

    static List<ModelStep> tasks() {
        return ModelSteps.tasks();
    }

    static List<ModelStep> starts() {
        return ModelSteps.starts();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void a_task_is_for_those_alone_who_have_the_role_where_it_belongs(ModelStep step) {
        Open open = open(step);
        int entries = history(open.history()).size();

        for (Caller caller : Caller.values()) {
            boolean theirs = caller.has(step.role());
            assertThat(seesIt(caller, open)).as("%s sees %s", caller, step).isEqualTo(theirs);
            if (!theirs) {
                assertRefused(caller, open);
            }
        }
        assertThat(openTasks(open.key(), step.id())).containsExactly(open.task());
        assertThat(history(open.history())).hasSize(entries);
    }

    @ParameterizedTest
    @MethodSource("starts")
    void a_process_is_started_by_those_alone_who_have_the_role_where_it_belongs(ModelStep step) {
        Startable startable = startable(step);
        int entries = history(startable.reference()).size();

        for (Caller caller : Caller.values()) {
            if (!caller.has(step.role())) {
                Visitor.Reply reply = rest(caller).startUnchecked(step.id(), startable.form());
                assertThat(reply.status()).as("%s %s", caller, step).isEqualTo(HttpStatus.FORBIDDEN);
                Map<String, String> typed = typed(startable.form());
                typed.put("_button", "BEGIN");
                assertThat(browser(caller)
                                .post("/tasks/start/" + step.id(), typed)
                                .status())
                        .as("%s %s on the page", caller, step)
                        .isEqualTo(403);
            }
            boolean offered = browser(caller)
                    .get("/recommendations/" + startable.reference())
                    .html()
                    .contains("/tasks/start/" + step.id() + "?");
            assertThat(offered).as("%s is offered %s", caller, step).isEqualTo(caller.has(step.role()));
        }
        assertThat(history(startable.reference())).hasSize(entries);
        Caller allowed = Stream.of(Caller.values())
                .filter(caller -> caller.has(step.role()))
                .findFirst()
                .orElseThrow();
        Visitor.Reply taken = rest(allowed).startUnchecked(step.id(), startable.form());
        assertThat(taken.status()).as("%s %s: %s", allowed, step, taken).isEqualTo(HttpStatus.OK);
        assertThat(history(startable.reference()).size()).isGreaterThan(entries);
    }

    @Test
    void the_document_says_who_may_do_what() throws IOException {
        String written = AuthorityDocument.of(tasks(), starts());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCUMENT, written);
        }

        assertThat(DOCUMENT).as(STALE).content().isEqualTo(written);
    }

    /** Whether they find the task in every list and open it in every way, or in none. */
    private boolean seesIt(Caller caller, Open open) {
        List<Boolean> ways = List.of(
                !rest(caller).task(open.key(), open.step()).isMissingNode(),
                rest(caller).ask("/engine-rest/task/{id}", open.task()).status().is2xxSuccessful(),
                rest(caller)
                        .ask("/engine-rest/task/{id}/form-variables", open.task())
                        .status()
                        .is2xxSuccessful(),
                browser(caller).get("/tasks/" + open.task()).status() == 200,
                browser(caller).get(TASKLIST + open.task(), "application/json").status() == 200);
        assertThat(ways.stream().distinct())
                .as("%s sees %s: %s", caller, open, ways)
                .hasSize(1);
        return ways.get(0);
    }

    private void assertRefused(Caller caller, Open open) {
        Visitor visitor = rest(caller);
        String task = "/engine-rest/task/{id}/";
        assertThat(visitor.submit(open.task(), open.form()).status())
                .as("%s submits %s", caller, open)
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(visitor.post(task + "claim", Map.of("userId", caller.userId()), open.task())
                        .status())
                .as("%s claims %s", caller, open)
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(visitor.post(task + "comment/create", Map.of("message", "I was here"), open.task())
                        .status()
                        .is4xxClientError())
                .as("%s comments on %s", caller, open)
                .isTrue();
        for (String button : List.of("COMPLETE", "SAVE_DRAFT", "TAKE", "COMMENT")) {
            Map<String, String> typed = typed(open.form());
            typed.putAll(Map.of("_button", button, "_seen", "99", "_comment", "I was here"));
            assertThat(browser(caller).post("/tasks/" + open.task(), typed).status())
                    .as("%s %s %s", caller, button, open)
                    .isIn(403, 404, 409);
        }
    }

    /**
     * An open task.
     *
     * @param key of its process
     * @param history reference of the recommendation that it is about, or of one that shows that nothing was done
     */
    private record Open(String task, String step, String key, String history, Map<String, ?> form) {}

    /** The step's task as the first of the known ways comes to it. */
    private Open open(ModelStep step) {
        if (step.id().equals("issue-letter")) {
            String reference =
                    recommendationAfter(Routes.REJECTED, Routes.REJECTED.moves().size());
            String report = reference.substring(0, reference.lastIndexOf('-'));
            return new Open(only(report, step), step.id(), report, reference, letter(previewCode(report)));
        }
        for (Route route : Routes.ALL) {
            for (int place = 0; place < route.moves().size(); place++) {
                if (route.moves().get(place) instanceof Move.Fill fill
                        && fill.step().equals(step.id())) {
                    String reference = recommendationAfter(route, place);
                    String key = reference + fill.suffix();
                    return new Open(only(key, step), step.id(), key, reference, fill.form());
                }
            }
        }
        throw new AssertionError("no known way comes to " + step + ": add one to Routes");
    }

    private String only(String key, ModelStep step) {
        List<String> open = openTasks(key, step.id());
        assertThat(open).as(step.toString()).hasSize(1);
        return open.get(0);
    }

    /** A recommendation on which a process can be started, and the form by which it is. */
    private record Startable(String reference, Map<String, ?> form) {}

    private Startable startable(ModelStep step) {
        if (step.id().equals("split")) {
            String reference = publishReport(1) + "-01";
            return new Startable(
                    reference,
                    Map.of("reference", reference, "parts", "a | dfe-children-families\nb | cabinet-office"));
        }
        if (step.id().equals("duplicate")) {
            String reference = publishReport(1) + "-01";
            String other = publishReport(1) + "-01";
            return new Startable(reference, Map.of("reference", reference, "other", other, "reasons", "The same."));
        }
        for (Route route : Routes.ALL) {
            for (int place = 0; place < route.moves().size(); place++) {
                if (route.moves().get(place) instanceof Move.Start start
                        && start.process().equals(step.id())) {
                    String reference = recommendationAfter(route, place);
                    Map<String, Object> form = new HashMap<>(start.form());
                    form.put("reference", reference + start.suffix());
                    return new Startable(reference, form);
                }
            }
        }
        throw new AssertionError("no known way starts " + step + ": add one to Routes");
    }

    private Visitor rest(Caller caller) {
        return callers.computeIfAbsent(caller, each -> newUser(each.userId(), each.memberships()));
    }

    private PageVisitor browser(Caller caller) {
        rest(caller);
        return browsers.computeIfAbsent(caller, each -> onPages(each.userId()));
    }

    /** A day's three controls are made of the one value that a program sends. */
    private static Map<String, String> typed(Map<String, ?> form) {
        Map<String, String> typed = new HashMap<>();
        form.forEach((name, value) -> {
            List<String> day = Arrays.asList(value.toString().split("-", -1));
            if (value.toString().matches("\\d{4}-\\d{2}-\\d{2}")) {
                typed.put(name + "-year", day.get(0));
                typed.put(name + "-month", day.get(1));
                typed.put(name + "-day", day.get(2));
            } else {
                typed.put(name, value.toString());
            }
        });
        return typed;
    }
}
