package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recommendationtracker.recommendation.Status.IMPLEMENTED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportStep;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The product as servers run it, on a real MySQL. Hibernate has validated its tables when the first test starts. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("server")
@EnabledIfEnvironmentVariable(
        named = MySqlDatabase.VARIABLE,
        matches = "jdbc:mysql:.+",
        disabledReason = MySqlDatabase.WHY_NOT)
class ServerOnMySqlTest {

    private static final String LONGEST_TEXT = "Publish every review – Cyhoeddwch bob adolygiad 📘 ".repeat(78);

    @Autowired
    private Flyway flyway;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Autowired
    private Reports reports;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry properties) {
        MySqlDatabase database = MySqlDatabase.create();
        properties.add("tracker.db.url", database::url);
        properties.add("tracker.db.user", database::user);
        properties.add("tracker.db.password", database::password);
        properties.add("tracker.kafka.bootstrap", () -> "127.0.0.1:9");
    }

    @Test
    void everyMigrationRunsInAnEmptyDatabase() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied())
                .hasSizeGreaterThan(1)
                .allMatch(migration -> migration.getState().isApplied());
    }

    @Test
    void theConnectionIsAsTheEngineAndTheInstantsNeedIt() {
        assertThat(variable("transaction_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(variable("time_zone")).isIn("UTC", "+00:00");
    }

    @Test
    void nobodyHasAPasswordThatOthersKnow() {
        assertThat(identity.createUserQuery().list())
                .extracting(User::getId)
                .contains("admin")
                .doesNotContain("panel", "official", "minister", "norfolk", "auditor")
                .noneMatch(user -> identity.checkPassword(user, "demo"));
    }

    @Test
    void aRecommendationGoesFromIssuedToImplemented() {
        reports.register(report("MYSQL-2014"), new Actor("panel", Role.PANEL));

        complete("assign-owner", "officials", Map.of("owner", "Safeguarding team"));
        complete("draft-response", "officials", acceptance());
        complete("sign-off-response", "private-office", Map.of("outcome", "RETURNED", "comments", "Say when."));
        complete("draft-response", "officials", acceptance());
        complete("sign-off-response", "private-office", Map.of("outcome", "SIGNED_OFF"));
        complete("plan-action", "officials", action("Write the guidance", true));
        complete("plan-action", "officials", action("Publish the guidance", false));
        complete("deliver-action", "officials", Map.of("deliveredOn", today(), "summary", "Written."));
        complete("deliver-action", "officials", Map.of("deliveredOn", today(), "summary", "Published."));
        complete("submit-evidence", "officials", evidence());
        complete("verify", "panel", Map.of("outcome", "MET", "reasons", "It is online."));

        RecommendationState state = recommendations.state("MYSQL-2014-01").orElseThrow();
        assertThat(state.status()).isEqualTo(IMPLEMENTED);
        assertThat(state.text()).isEqualTo(LONGEST_TEXT);
        assertThat(state.actions()).hasSize(2);
        assertThat(reports.findPublished("MYSQL-2014")).map(ReportState::step).contains(ReportStep.CLOSED);
    }

    private void complete(String step, String group, Map<String, Object> form) {
        Task task = tasks.createTaskQuery()
                .taskCandidateGroup(group)
                .taskDefinitionKey(step)
                .active()
                .list()
                .get(0);
        identity.setAuthentication(group + "-user", List.of(group));
        try {
            forms.submitTaskForm(task.getId(), form);
        } finally {
            identity.clearAuthentication();
        }
    }

    private ReportSubmission report(String reference) {
        ReportSubmission.Item item =
                new ReportSubmission.Item(1, LONGEST_TEXT, Set.of("publication"), Set.of("ALL"), Priority.HIGH);
        return new ReportSubmission(
                reference,
                "First annual report",
                "National panel",
                "dfe-children-families",
                LocalDate.of(2014, 7, 31),
                null,
                null,
                List.of(item));
    }

    private Map<String, Object> acceptance() {
        return Map.of(
                "decision", "ACCEPTED",
                "extent", "IN_FULL",
                "reasons", "It is right.",
                "successTest", "Every review is online.",
                "targetDate", LocalDate.now(clock).plusDays(180).toString());
    }

    private Map<String, Object> action(String description, boolean addAnother) {
        return Map.of(
                "description",
                description,
                "owner",
                "Safeguarding team",
                "dueDate",
                LocalDate.now(clock).plusDays(90).toString(),
                "addAnother",
                addAnother);
    }

    private Map<String, Object> evidence() {
        return Map.of(
                "address",
                "https://www.example.org/guidance",
                "publishedOn",
                today(),
                "shows",
                "The guidance is in force.",
                "addAnother",
                false);
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private String variable(String name) {
        return sql.sql("select @@session." + name).query(String.class).single();
    }
}
