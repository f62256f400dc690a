package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recommendationtracker.acceptance.Moves.ASSIGN;
import static org.recommendationtracker.acceptance.Moves.CONSIDER;
import static org.recommendationtracker.acceptance.Moves.LASTED;
import static org.recommendationtracker.acceptance.Moves.REJECT;
import static org.recommendationtracker.acceptance.Moves.SIGN_OFF;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.DatabaseChange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/** An installation of a version that kept clocks as processes, with timers of the engine, goes on without them. */
class FormerClocksTest extends AcceptanceTest {

    private static final String ON_NO_DAY = "2190-01-01T00:00:00";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    @Qualifier("modelUpgrade") private ApplicationRunner atStart;

    @Test
    void every_clock_goes_on_from_where_it_stood_and_each_day_comes_once() throws Exception {
        deploy("/former-models/recommendation.bpmn", "/former-models/clock.bpmn");
        String report = publishReport(5);
        String waiting = report + "-01";
        String demanded = report + "-02";
        String considered = report + "-03";
        String rejected = report + "-04";
        String implemented = report + "-05";
        Stream.of(ASSIGN, CONSIDER, SIGN_OFF).forEach(move -> make(considered, move));
        Stream.of(ASSIGN, REJECT, SIGN_OFF).forEach(move -> make(rejected, move));
        walk(implemented, Routes.IMPLEMENTED);
        watch(waiting + "/C1", "clock-running");
        watch(considered + "/C2", "clock-running");
        watch(demanded + "/C1", "give-reasons");
        String task = taskOf(demanded + "/C1");
        leaveAsTheFormerVersionDid(report, demanded);
        assertThat(timers(report)).hasSize(5);

        deploy();
        atStart.run(new DefaultApplicationArguments());
        atStart.run(new DefaultApplicationArguments());

        assertThat(timers(report)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("clock")
                        .count())
                .isZero();
        assertThat(taskOf(demanded + "/C1")).isEqualTo(task);
        assertThat(onPages("auditor").get("/recommendations/" + implemented).html())
                .contains("A year later")
                .doesNotContain("broken off");

        pass(report, 1);
        assertThat(events(waiting)).containsExactly("ISSUED");
        pass(report, 110);
        assertThat(openTasks(considered, "draft-response")).hasSize(1);
        assertThat(events(considered)).contains("CONSIDERATION_ENDED").doesNotHaveDuplicates();
        assertThat(openTasks(rejected, "respond-to-rejection")).isEmpty();
        pass(report, 130);
        assertThat(events(waiting))
                .containsExactly("ISSUED", "DUE_SOON", "OVERDUE", "SECOND_NOTICE", "THIRD_NOTICE", "REASONS_DEMANDED");
        assertThat(taskOf(waiting + "/C1")).isNotNull();
        make(demanded, Moves.explain(1));
        assertThat(events(demanded)).containsExactly("ISSUED", "REASONS_GIVEN");
        assertThat(openTasks(implemented, "check-lasting")).isEmpty();
        pass(report, 130);
        make(implemented, LASTED);
        assertThat(events(implemented)).endsWith("CHANGE_LASTED").doesNotHaveDuplicates();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    /** Its days were not written down; reasons were demanded of one. */
    private void leaveAsTheFormerVersionDid(String report, String demanded) {
        String all = report + "%";
        DatabaseChange.commit(database, "update deadline set rung = 'REASONS_DEMANDED' where reference = ?", demanded);
        DatabaseChange.commit(database, "update deadline set next_notice_on = null where reference like ?", all);
        DatabaseChange.commit(
                database,
                "update deadline set next_notice_on = started_on"
                        + " where stopped_on is null and rung is null and reference like ?",
                all);
        DatabaseChange.commit(
                database,
                "update recommendation set wakes_on = published_on"
                        + " where status in ('UNDER_CONSIDERATION', 'REJECTED', 'IMPLEMENTED') and reference like ?",
                all);
    }

    private void watch(String clock, String at) {
        runtime.createProcessInstanceByKey("clock")
                .businessKey(clock)
                .startBeforeActivity(at)
                .execute();
    }

    private String taskOf(String clock) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(clock)
                .singleResult()
                .getId();
    }

    private List<String> timers(String report) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(report + "-%").list().stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .map(job -> job.getId())
                .toList();
    }

    private List<String> events(String reference) {
        return StreamSupport.stream(history(reference).spliterator(), false)
                .map(entry -> entry.path("step").asText())
                .toList();
    }

    /** All models and forms, these models in the place of those with the same name, with timers that never end. */
    private void deploy(String... former) throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().name("recommendation-tracker");
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        for (String pattern : List.of("classpath*:bpmn/*.bpmn", "classpath*:bpmn/forms/*.form")) {
            for (Resource file : files.getResources(pattern)) {
                deployment.addInputStream(Objects.requireNonNull(file.getFilename()), file.getInputStream());
            }
        }
        for (String name : former) {
            Resource file = files.getResource(name);
            String model = file.getContentAsString(StandardCharsets.UTF_8)
                    .replaceAll("(<bpmn:timeDate[^>]*>)[^<]*<", "$1" + ON_NO_DAY + "<");
            deployment.addInputStream(
                    Objects.requireNonNull(file.getFilename()),
                    new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
        }
        deployment.deploy();
    }
}
