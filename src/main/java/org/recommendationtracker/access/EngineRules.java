package org.recommendationtracker.access;

import static org.recommendationtracker.access.EngineBody.NONE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which calls of the engine's REST and of its web applications may be made, by whom, and what they may hold. A call that
 * no rule names is refused to everybody. Steps are taken by submitting their form and in no other way; people read, claim
 * and submit, and the engine's authorizations and the step itself then decide about the single task. Administrators
 * look at processes and manage users; they change no process.
 */
final class EngineRules {

    /** Who may make a call. */
    enum Caller {
        SIGNED_IN,
        /** Those who do tasks: what stands in one, and its form, is drafting. */
        WORKERS,
        ADMINISTRATORS
    }

    /**
     * A call that may be made.
     *
     * @param path inside the engine's REST, or inside the web applications' if it starts with the name of one
     */
    record Rule(Caller caller, Set<String> methods, PathPattern path, EngineBody body) {

        boolean fits(String method, PathContainer call) {
            return methods.contains(method) && path.matches(call);
        }
    }

    private static final String COCKPIT = "/cockpit/plugin/base/default";

    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final Set<String> OPTIONS = Set.of("OPTIONS");
    private static final Set<String> POST = Set.of("POST");
    private static final Set<String> PUT = Set.of("PUT");
    private static final Set<String> DELETE = Set.of("DELETE");

    private static final List<Rule> RULES = Stream.of(
                    // Tasklist and programs of those who do tasks
                    rules(Caller.SIGNED_IN, READ, NONE, """
                            /
                            /engine
                            /version
                            /task
                            /task/count
                            /task/{id}/identity-links
                            /filter
                            /filter/count
                            /filter/{id}
                            /filter/{id}/list
                            /filter/{id}/count
                            /filter/{id}/singleResult
                            /process-definition
                            /process-definition/count
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
                    // the id of a definition has colons; "statistics" has none
                    rules(Caller.SIGNED_IN, READ, NONE, "/process-definition/{id:.+:.+}"),
                    rules(Caller.WORKERS, READ, NONE, """
                            /task/{id}
                            /task/{id}/form
                            /task/{id}/form-variables
                            /task/{id}/rendered-form
                            /task/{id}/deployed-form
                            /task/{id}/variables
                            /task/{id}/variables/{name}
                            /task/{id}/localVariables
                            /task/{id}/comment
                            /task/{id}/comment/{comment}
                            """),
                    rules(Caller.SIGNED_IN, READ, NONE, """
                            /admin/auth/user/default
                            /tasklist/plugin/{plugin}/static/**
                            """),
                    rules(Caller.SIGNED_IN, POST, NONE, "/admin/auth/user/default/logout"),
                    // what may be done with filters: Tasklist asks before it draws its buttons
                    rules(Caller.SIGNED_IN, OPTIONS, NONE, """
                            /filter
                            /filter/{id}
                            """),
                    rules(Caller.SIGNED_IN, POST, EngineBody.TASK_QUERY, """
                            /task
                            /task/count
                            /filter/{id}/list
                            /filter/{id}/count
                            /filter/{id}/singleResult
                            """),
                    rules(Caller.SIGNED_IN, POST, EngineBody.VARIABLE_QUERY, "/variable-instance"),
                    rules(Caller.SIGNED_IN, POST, EngineBody.PAST_TASK_QUERY, "/history/task"),
                    rules(Caller.WORKERS, POST, EngineBody.CLAIM, "/task/{id}/claim"),
                    rules(Caller.SIGNED_IN, POST, NONE, "/task/{id}/unclaim"),
                    rules(Caller.WORKERS, POST, EngineBody.FORM, "/task/{id}/submit-form"),
                    rules(Caller.WORKERS, POST, EngineBody.COMMENT, "/task/{id}/comment/create"),
                    rules(Caller.WORKERS, POST, EngineBody.START_FORM, """
                            /process-definition/{id}/submit-form
                            /process-definition/key/{key}/submit-form
                            """),

                    // Cockpit looks
                    rules(Caller.ADMINISTRATORS, READ, NONE, """
                            /process-definition/statistics
                            /process-definition/{id}/statistics
                            /process-definition/{id}/static-called-process-definitions
                            /process-instance
                            /process-instance/count
                            /process-instance/{id}
                            /process-instance/{id}/activity-instances
                            /job
                            /job/count
                            /job/{id}
                            /job/{id}/stacktrace
                            /job-definition
                            /job-definition/count
                            /job-definition/{id}
                            /incident
                            /incident/count
                            /incident/{id}
                            /deployment
                            /deployment/count
                            /deployment/{id}
                            /deployment/{id}/resources
                            /deployment/{id}/resources/{resource}
                            /deployment/{id}/resources/{resource}/data
                            /decision-definition
                            /decision-definition/count
                            /decision-definition/{id}
                            /decision-definition/{id}/xml
                            /decision-requirements-definition
                            /decision-requirements-definition/count
                            /case-definition/count
                            /event-subscription
                            /external-task/count
                            /batch
                            /batch/count
                            /batch/statistics
                            /batch/statistics/count
                            /history/process-instance
                            /history/process-instance/count
                            /history/process-instance/{id}
                            /history/process-definition/{id}/statistics
                            /history/activity-instance
                            /history/activity-instance/count
                            /history/task/count
                            /history/incident
                            /history/incident/count
                            /history/variable-instance
                            /history/variable-instance/count
                            /history/job-log
                            /history/job-log/count
                            /history/job-log/{id}/stacktrace
                            /history/batch
                            /history/batch/count
                            /history/decision-instance
                            /history/decision-instance/count
                            /variable-instance/count
                            /metrics/{name}/sum
                            /schema/log
                            /telemetry/configuration
                            /telemetry/data
                            """),
                    rules(Caller.ADMINISTRATORS, READ, NONE, """
                            /cockpit/plugin/base/default/incident
                            /cockpit/plugin/base/default/incident/count
                            /cockpit/plugin/base/default/process-definition/statistics
                            /cockpit/plugin/base/default/process-definition/statistics-count
                            /cockpit/plugin/base/default/process-definition/{id}/called-process-definitions
                            /cockpit/plugin/base/default/process-instance
                            /cockpit/plugin/base/default/process-instance/count
                            /cockpit/plugin/base/default/process-instance/{id}/called-process-instances
                            /cockpit/plugin/{plugin}/static/**
                            /admin/plugin/{plugin}/static/**
                            /admin/plugin/adminPlugins/default/metrics/aggregated
                            """),
                    query(EngineBody.PROCESS_QUERY, "/process-instance"),
                    query(EngineBody.JOB_QUERY, "/job"),
                    query(EngineBody.JOB_DEFINITION_QUERY, "/job-definition"),
                    query(EngineBody.PAST_PROCESS_QUERY, "/history/process-instance"),
                    query(EngineBody.PAST_ACTIVITY_QUERY, "/history/activity-instance"),
                    query(EngineBody.PAST_VARIABLE_QUERY, "/history/variable-instance"),
                    query(EngineBody.JOB_LOG_QUERY, "/history/job-log"),
                    query(EngineBody.VARIABLE_QUERY, "/variable-instance/count"),
                    query(EngineBody.COCKPIT_INCIDENTS, COCKPIT + "/incident"),
                    query(EngineBody.COCKPIT_PROCESSES, COCKPIT + "/process-instance"),
                    rules(
                            Caller.ADMINISTRATORS,
                            POST,
                            EngineBody.COCKPIT_CALLED_MODELS,
                            COCKPIT + "/process-definition/{id}/called-process-definitions"),
                    rules(
                            Caller.ADMINISTRATORS,
                            POST,
                            EngineBody.COCKPIT_CALLED,
                            COCKPIT + "/process-instance/{id}/called-process-instances"),

                    // Admin manages users and who is in which group
                    rules(Caller.ADMINISTRATORS, READ, NONE, """
                            /user
                            /user/count
                            /group
                            /group/count
                            /group/{id}
                            /tenant
                            /tenant/count
                            /authorization
                            /authorization/count
                            /authorization/check
                            /authorization/{id}
                            /identity/password-policy
                            """),
                    rules(Caller.ADMINISTRATORS, OPTIONS, NONE, """
                            /user
                            /user/{id}
                            /group
                            /group/{id}
                            /group/{id}/members
                            /tenant
                            /tenant/{id}
                            /authorization
                            /authorization/{id}
                            /deployment
                            """),
                    query(EngineBody.GROUP_QUERY, "/group"),
                    rules(Caller.ADMINISTRATORS, POST, EngineBody.USER, "/user/create"),
                    rules(Caller.ADMINISTRATORS, POST, EngineBody.PASSWORD_POLICY, "/identity/password-policy"),
                    rules(Caller.ADMINISTRATORS, POST, NONE, "/user/{id}/unlock"),
                    rules(Caller.ADMINISTRATORS, PUT, EngineBody.PROFILE, "/user/{id}/profile"),
                    rules(Caller.ADMINISTRATORS, DELETE, NONE, "/user/{id}"),
                    rules(Caller.ADMINISTRATORS, PUT, NONE, "/group/{id}/members/{user}"),
                    rules(Caller.ADMINISTRATORS, DELETE, NONE, "/group/{id}/members/{user}"),

                    // filters are for everybody who finds them in Tasklist
                    rules(Caller.ADMINISTRATORS, POST, EngineBody.FILTER, "/filter/create"),
                    rules(Caller.ADMINISTRATORS, PUT, EngineBody.FILTER, "/filter/{id}"),
                    rules(Caller.ADMINISTRATORS, DELETE, NONE, "/filter/{id}"))
            .flatMap(List::stream)
            .toList();

    private EngineRules() {}

    /**
     * The rule that lets a call through; empty if nobody may make it.
     *
     * @param path decoded and without the engine's name: {@code /task/1/claim}
     */
    static Optional<Rule> find(String method, String path) {
        PathContainer call = PathContainer.parsePath(withoutSlashAtTheEnd(path));
        return RULES.stream().filter(rule -> rule.fits(method, call)).findFirst();
    }

    /** For the engine, an address means the same with and without it. */
    private static String withoutSlashAtTheEnd(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** A list and its number, asked for with a body. */
    private static List<Rule> query(EngineBody body, String path) {
        return rules(Caller.ADMINISTRATORS, POST, body, path + "\n" + path + "/count");
    }

    private static List<Rule> rules(Caller caller, Set<String> methods, EngineBody body, String paths) {
        return Arrays.stream(paths.strip().split("\n"))
                .map(path -> new Rule(caller, methods, PathPatternParser.defaultInstance.parse(path), body))
                .toList();
    }
}
