package org.recommendationtracker.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.People;
import org.recommendationtracker.StandaloneTest;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.DayReached;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.report.ReportStep;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.workflow.Processes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of processes that run when the product comes with other models. */
@StandaloneTest
@TestPropertySource(properties = {"camunda.bpm.job-execution.enabled=false", "tracker.demo-reports=false"})
class ModelMigrationTest {

    private static final AtomicInteger REPORTS = new AtomicInteger();

    private static final Map<String, Membership> MEMBERSHIPS = Map.of(
            "official", People.in(Role.OFFICIALS),
            "minister", People.in(Role.PRIVATE_OFFICE),
            "panel", People.in(Role.PANEL));

    private static final String RECORDED = "response-recorded";
    private static final String FLOW =
            "<bpmn:sequenceFlow id=\"draft-response-to-sign-off-response\" sourceRef=\"draft-response\" targetRef=\"sign-off-response\" />";

    @Autowired
    private ModelMigration migration;

    @Autowired
    private ModelUpgrade atStart;

    @Autowired
    private Models models;

    @Autowired
    private Reports reports;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher listeners;

    @Autowired
    private Clock clock;

    @Test
    void the_old_goes_on_in_the_old_version_beside_the_new_in_the_new() {
        String old = publish(1) + "-01";
        int before = versionOf(old);
        deploy(ModelMigrationTest::withRecord);
        String young = publish(1) + "-01";

        for (String reference : List.of(old, young)) {
            reject(reference);
            submit("panel", reference, "respond-to-rejection", Map.of("outcome", "ACCEPTED"));
        }

        assertThat(passed(old)).contains("rejection-accepted").doesNotContain(RECORDED);
        assertThat(passed(young)).contains("rejection-accepted", RECORDED);
        assertThat(endedIn(old)).isEqualTo(before);
        assertThat(endedIn(young)).isEqualTo(newest(Processes.RECOMMENDATION).getVersion());
    }

    @Test
    void what_is_migrated_goes_on_in_the_new_version_with_its_tasks_timers_and_keys() throws Exception {
        String report = publish(5);
        String drafted = report + "-01";
        String considered = report + "-02";
        String rejected = report + "-03";
        String delivered = report + "-04";
        String verified = report + "-05";
        assign(drafted);
        consider(considered);
        reject(rejected);
        deliver(delivered);
        deliver(verified);
        submit("official", verified + "/A1", "deliver-action", Map.of("deliveredOn", today(), "summary", "Done."));
        submitEvidence(verified);
        List<String> tasksBefore = tasks(report);
        assertThat(tasksBefore).hasSize(5);
        deploy(ModelMigrationTest::withRecord);

        atStart.run(new DefaultApplicationArguments());

        assertThat(tasks(report)).isEqualTo(tasksBefore);
        assertThat(running(report)).hasSize(7).allSatisfy(instance -> {
            ProcessDefinition definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
            assertThat(definition.getVersion())
                    .as(instance.getBusinessKey())
                    .isEqualTo(newest(definition.getKey()).getVersion());
        });

        draft(drafted, Map.of("decision", "REJECTED", "reasons", "It is done already."));
        submit("minister", drafted, "sign-off-response", Map.of("outcome", "SIGNED_OFF"));
        assertThat(passed(drafted)).contains(RECORDED, "rejected");
        assertThat(reports.findPublished(report).orElseThrow().step())
                .as("the report's process was told of the last answer")
                .isEqualTo(ReportStep.ANSWERED);
        letTheDayCome(considered);
        assertThat(openTask(considered, "draft-response")).isNotNull();
        letTheDayCome(rejected);
        assertThat(passed(rejected)).contains("rejection-stands");
        submit("official", delivered + "/A1", "deliver-action", Map.of("deliveredOn", today(), "summary", "Done."));
        submitEvidence(delivered);
        for (String reference : List.of(delivered, verified)) {
            submit("panel", reference, "verify", Map.of("outcome", "MET", "reasons", "It is there to be read."));
            assertThat(passed(reference)).contains("implemented");
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(delivered + "/%")
                        .list())
                .as("actions that were migrated have ended with it")
                .isEmpty();
    }

    @Test
    void the_dates_of_timers_are_those_of_the_report() {
        String report = publish(1, clock.instant().plus(Duration.ofDays(3)));
        List<String> right = jobs(report);
        assertThat(right).singleElement().asString().contains("embargo-ends");
        jobsOf(report).forEach(job -> jobs.setJobDuedate(job.getId(), Date.from(Instant.EPOCH)));
        assertThat(jobs(report)).isNotEqualTo(right);
        deployReports(model -> replaced(model, "name=\"Embargo ends\"", "name=\"End of the embargo\""));

        migration.migrate();

        assertThat(jobs(report)).isEqualTo(right);
    }

    @Test
    void what_cannot_be_migrated_stays_is_named_and_goes_on_as_before() {
        String report = publish(2);
        String stays = report + "-01";
        String goes = report + "-02";
        assign(goes);
        int before = versionOf(stays);
        deploy(ModelMigrationTest::withoutAssigning);

        ModelMigration.Outcome outcome = migration.migrate();

        assertThat(versionOf(stays)).isEqualTo(before);
        assertThat(versionOf(goes)).isEqualTo(newest(Processes.RECOMMENDATION).getVersion());
        assertThat(outcome.left())
                .filteredOn(left -> left.businessKey().startsWith(report))
                .containsExactly(new ModelMigration.Left(
                        stays,
                        Processes.RECOMMENDATION,
                        before,
                        "assign-owner: There is no migration instruction for this instance's activity"));
        assign(stays);
        migration.migrate();
        assertThat(versionOf(stays))
                .as("taken along once it has passed the step that is no more")
                .isEqualTo(newest(Processes.RECOMMENDATION).getVersion());
        reject(stays, false);
        assertThat(passed(stays)).contains("assign-owner", "rejected");
        deploy(UnaryOperator.identity());
    }

    @Test
    void migrating_twice_does_nothing_twice() {
        String reference = publish(1) + "-01";
        consider(reference);
        deploy(ModelMigrationTest::withRecord);
        migration.migrate();
        List<String> tasksAfter = tasks(reference);
        List<String> passed = passed(reference);

        ModelMigration.Outcome second = migration.migrate();

        assertThat(second).isEqualTo(new ModelMigration.Outcome(0, List.of()));
        assertThat(tasks(reference)).isEqualTo(tasksAfter);
        assertThat(passed(reference)).isEqualTo(passed);
    }

    @Test
    void of_two_nodes_each_instance_is_migrated_by_one() throws Exception {
        String report = publish(10);
        migration.migrate();
        deploy(ModelMigrationTest::withRecord);
        int all = (int) runtime.createProcessInstanceQuery().count();

        List<ModelMigration.Outcome> outcomes = atTheSameTime(migration::migrate);

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.left()).isEmpty())
                .extracting(ModelMigration.Outcome::migrated)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(all));
        assertThat(versionOf(report + "-10"))
                .isEqualTo(newest(Processes.RECOMMENDATION).getVersion());
    }

    @Test
    void what_is_unchanged_is_not_deployed_again() {
        deploy(UnaryOperator.identity());
        models.deploy(repository);
        int before = newest(Processes.RECOMMENDATION).getVersion();

        models.deploy(repository);

        assertThat(newest(Processes.RECOMMENDATION).getVersion()).isEqualTo(before);
    }

    /** The panel publishes a report today; gives its reference. */
    private String publish(int recommendations) {
        return publish(recommendations, null);
    }

    private String publish(int recommendations, @Nullable Instant embargoedUntil) {
        String reference = "MM-%d".formatted(1000 + REPORTS.incrementAndGet());
        reports.register(
                new ReportSubmission(
                        reference,
                        "A report under test",
                        "scr-panel",
                        "dfe-children-families",
                        LocalDate.now(clock),
                        embargoedUntil,
                        null,
                        IntStream.rangeClosed(1, recommendations)
                                .mapToObj(number -> new ReportSubmission.Item(
                                        number,
                                        "That it is done.",
                                        Set.of(),
                                        Set.of("ALL"),
                                        Priority.NORMAL,
                                        List.of()))
                                .toList()),
                People.PANEL);
        return reference;
    }

    private void assign(String reference) {
        submit("official", reference, "assign-owner", Map.of("owner", "Policy team"));
    }

    private void draft(String reference, Map<String, Object> form) {
        submit("official", reference, "draft-response", form);
    }

    private void reject(String reference) {
        reject(reference, true);
    }

    private void reject(String reference, boolean unassigned) {
        if (unassigned) {
            assign(reference);
        }
        draft(reference, Map.of("decision", "REJECTED", "reasons", "It is done already."));
        submit("minister", reference, "sign-off-response", Map.of("outcome", "SIGNED_OFF"));
    }

    private void consider(String reference) {
        assign(reference);
        draft(
                reference,
                Map.of("decision", "UNDER_CONSIDERATION", "reasons", "Partners first.", "reviewDate", day(60)));
        submit("minister", reference, "sign-off-response", Map.of("outcome", "SIGNED_OFF"));
    }

    private void deliver(String reference) {
        assign(reference);
        draft(
                reference,
                Map.of(
                        "decision",
                        "ACCEPTED",
                        "extent",
                        "IN_FULL",
                        "reasons",
                        "It is right.",
                        "successTest",
                        "It is published.",
                        "targetDate",
                        day(200)));
        submit("minister", reference, "sign-off-response", Map.of("outcome", "SIGNED_OFF"));
        submit(
                "official",
                reference,
                "plan-action",
                Map.of("description", "Do it.", "owner", "Team", "dueDate", day(90), "addAnother", false));
    }

    private void submitEvidence(String reference) {
        submit(
                "official",
                reference,
                "submit-evidence",
                Map.of(
                        "address",
                        "https://example.org/guidance",
                        "publishedOn",
                        today(),
                        "shows",
                        "That it is done.",
                        "addAnother",
                        false));
    }

    private String today() {
        return day(0);
    }

    private String day(int daysFromNow) {
        return LocalDate.now(clock).plusDays(daysFromNow).toString();
    }

    private void submit(String user, String businessKey, String step, Map<String, Object> form) {
        String task = Objects.requireNonNull(openTask(businessKey, step), () -> businessKey + " has no task " + step)
                .getId();
        Membership membership = Objects.requireNonNull(MEMBERSHIPS.get(user));
        identity.setAuthentication(
                user, List.of(membership.group(), membership.role().group()));
        try {
            forms.submitTaskForm(task, form);
        } finally {
            identity.clearAuthentication();
        }
    }

    private Task openTask(String businessKey, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(step)
                .singleResult();
    }

    /** As a start of the product does it that comes with a changed model. */
    private void deploy(UnaryOperator<String> change) {
        deploy("recommendation.bpmn", change);
    }

    private void deployReports(UnaryOperator<String> change) {
        deploy("panel-report.bpmn", change);
    }

    private void deploy(String model, UnaryOperator<String> change) {
        DeploymentBuilder deployment = repository.createDeployment().name("recommendation-tracker");
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : List.of("classpath*:bpmn/*.bpmn", "classpath*:bpmn/forms/*.form")) {
                for (Resource file : files.getResources(pattern)) {
                    String name = Objects.requireNonNull(file.getFilename());
                    String content = file.getContentAsString(StandardCharsets.UTF_8);
                    String changed = name.equals(model) ? change.apply(content) : content;
                    deployment.addInputStream(name, new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        deployment.deploy();
    }

    /** Between drafting and signing off there is something new. */
    private static String withRecord(String model) {
        String on = "<bpmn:intermediateThrowEvent id=\"%1$s\" />"
                + "<bpmn:sequenceFlow id=\"%1$s-on\" sourceRef=\"%1$s\" targetRef=\"sign-off-response\" />";
        return replaced(
                model,
                FLOW,
                FLOW.replace("targetRef=\"sign-off-response\"", "targetRef=\"" + RECORDED + "\"")
                        + on.formatted(RECORDED));
    }

    /** The first step is another one. */
    private static String withoutAssigning(String model) {
        return replaced(model, "\"assign-owner\"", "\"name-owner\"").replace(">assign-owner<", ">name-owner<");
    }

    private static String replaced(String model, String part, String by) {
        assertThat(model).contains(part);
        return model.replace(part, by);
    }

    private ProcessDefinition newest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    private int versionOf(String businessKey) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult();
        return repository
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getVersion();
    }

    private int endedIn(String businessKey) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .finished()
                .singleResult()
                .getProcessDefinitionVersion();
    }

    private List<ProcessInstance> running(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKeyLike(businessKey + "%")
                .list();
    }

    private List<String> passed(String reference) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .sorted()
                .toList();
    }

    /** The open tasks of what has this key or one that begins so: id, name and due date. */
    private List<String> tasks(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKeyLike(businessKey + "%").list().stream()
                .map(task -> "%s %s %tF".formatted(task.getId(), task.getName(), task.getDueDate()))
                .sorted()
                .toList();
    }

    /** The timers that wait: of which process instance, where in it, until when. */
    private List<String> jobs(String businessKey) {
        return jobsOf(businessKey).stream()
                .map(job -> "%s %s %tc"
                        .formatted(
                                runtime.createProcessInstanceQuery()
                                        .processInstanceId(job.getProcessInstanceId())
                                        .singleResult()
                                        .getBusinessKey(),
                                definitionOf(job),
                                job.getDuedate()))
                .sorted()
                .toList();
    }

    private String definitionOf(Job job) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private List<Job> jobsOf(String businessKey) {
        return running(businessKey).stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .toList();
    }

    private void letTheDayCome(String reference) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> listeners.publishEvent(new DayReached(reference)));
    }

    /** As two nodes do it that start together. */
    private static <T> List<T> atTheSameTime(Callable<T> work) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> node : nodes.invokeAll(List.of(work, work))) {
                results.add(node.get());
            }
            return results;
        } finally {
            nodes.shutdownNow();
        }
    }
}
