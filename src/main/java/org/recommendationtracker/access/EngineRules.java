package org.recommendationtracker.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which calls of the engine's REST may be made, whether at {@code /engine-rest} or through the web applications. Steps
 * are taken by submitting their form and in no other way; people read, claim and submit, and the engine's
 * authorizations then decide about the single task. Where the engine checks nothing itself (attachments, comments on a
 * process instance) the call is simply not in the table.
 */
final class EngineRules {

    /** What a call may lead to. */
    enum Verdict {
        ALLOWED,
        /** Could pass a step without its form, or take steps away: refused to administrators too. */
        PASSES_A_STEP,
        ADMINISTRATORS_ONLY
    }

    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final Set<String> POST = Set.of("POST");
    private static final Set<String> OPTIONS = Set.of("OPTIONS");
    private static final Set<String> DELETE = Set.of("DELETE");
    private static final Set<String> CHANGE = Set.of("POST", "PUT", "DELETE");

    /** Refused to everybody: what ends a task, moves or ends a process, decides its gateways, or replaces its model. */
    private static final List<Rule> PASSING_A_STEP = Stream.of(rules(CHANGE, """
                    /task/{id}/complete
                    /task/{id}/resolve
                    /task/{id}/delegate
                    /task/{id}/bpmnError
                    /task/{id}/bpmnEscalation
                    /task/{id}/variables/**
                    /task/{id}/localVariables/**
                    /process-instance/{id}/modification
                    /process-instance/{id}/modification-async
                    /process-instance/{id}/variables/**
                    /process-instance/variables-async
                    /process-instance/message-async
                    /process-instance/delete
                    /process-instance/delete-historic-query-based
                    /modification/execute
                    /modification/executeAsync
                    /migration/execute
                    /migration/executeAsync
                    /execution/{id}/signal
                    /execution/{id}/messageSubscriptions/{name}/trigger
                    /execution/{id}/localVariables/**
                    /message
                    /signal
                    /condition
                    /job/{id}/execute
                    /job/{id}/duedate
                    /process-definition/{id}/start
                    /process-definition/{id}/restart
                    /process-definition/{id}/restart-async
                    /process-definition/key/{key}/start
                    /process-definition/key/{key}/restart
                    /process-definition/key/{key}/restart-async
                    /process-definition/key/{key}/delete
                    /deployment/create
                    /deployment/{id}/redeploy
                    """), rules(DELETE, """
                    /process-instance/{id}
                    /job/{id}
                    /process-definition/{id}
                    /process-definition/key/{key}
                    /deployment/{id}
                    """))
            .flatMap(List::stream)
            .toList();

    /** Allowed to everybody who has signed in; all else is for administrators. */
    private static final List<Rule> FOR_EVERYBODY = List.of(
                    rules(READ, """
                    /
                    /engine
                    /version
                    /task
                    /task/count
                    /task/{id}
                    /task/{id}/form
                    /task/{id}/form-variables
                    /task/{id}/rendered-form
                    /task/{id}/deployed-form
                    /task/{id}/variables
                    /task/{id}/variables/{name}
                    /task/{id}/localVariables
                    /task/{id}/identity-links
                    /task/{id}/comment
                    /task/{id}/comment/{comment}
                    /filter
                    /filter/count
                    /filter/{id}
                    /filter/{id}/list
                    /filter/{id}/count
                    /filter/{id}/singleResult
                    /process-definition
                    /process-definition/count
                    /process-definition/{id}
                    /process-definition/{id}/xml
                    /process-definition/{id}/diagram
                    /process-definition/{id}/startForm
                    /process-definition/{id}/deployed-start-form
                    /process-definition/{id}/form-variables
                    /process-definition/key/{key}
                    /process-definition/key/{key}/xml
                    /process-definition/key/{key}/diagram
                    /process-definition/key/{key}/startForm
                    /process-definition/key/{key}/deployed-start-form
                    /process-definition/key/{key}/form-variables
                    /case-definition
                    /case-definition/{id}
                    /history/task
                    /history/user-operation
                    /history/user-operation/count
                    /variable-instance
                    /identity/groups
                    /user/{id}/profile
                    """),
                    rules(POST, """
                    /task
                    /task/count
                    /filter/{id}/list
                    /filter/{id}/count
                    /filter/{id}/singleResult
                    /variable-instance
                    /history/task
                    /task/{id}/claim
                    /task/{id}/unclaim
                    /task/{id}/submit-form
                    /process-definition/{id}/submit-form
                    /process-definition/key/{key}/submit-form
                    /task/{id}/comment/create
                    """),
                    // what may be done with filters: Tasklist asks before it draws its buttons
                    rules(OPTIONS, """
                    /filter
                    /filter/{id}
                    """))
            .stream()
            .flatMap(List::stream)
            .toList();

    private EngineRules() {}

    /**
     * @param path inside the engine's REST, decoded and without the engine's name: {@code /task/1/claim}
     */
    static Verdict verdict(String method, String path) {
        PathContainer call = PathContainer.parsePath(withoutSlashAtTheEnd(path));
        if (fits(PASSING_A_STEP, method, call)) {
            return Verdict.PASSES_A_STEP;
        }
        return fits(FOR_EVERYBODY, method, call) ? Verdict.ALLOWED : Verdict.ADMINISTRATORS_ONLY;
    }

    private static boolean fits(List<Rule> rules, String method, PathContainer call) {
        return rules.stream()
                .anyMatch(rule -> rule.methods().contains(method) && rule.path().matches(call));
    }

    /** For the engine, an address means the same with and without it. */
    private static String withoutSlashAtTheEnd(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static List<Rule> rules(Set<String> methods, String paths) {
        return Arrays.stream(paths.strip().split("\n"))
                .map(path -> new Rule(methods, PathPatternParser.defaultInstance.parse(path)))
                .toList();
    }

    private record Rule(Set<String> methods, PathPattern path) {}
}
