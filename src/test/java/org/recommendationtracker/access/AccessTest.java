package org.recommendationtracker.access;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.recommendationtracker.access.InitialUsers.InitialUser;
import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.refusal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The engine behind this module, with somebody in each role, and a process whose one step is the officials'. */
@SpringBootTest(
        classes = AccessTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.datasource.url=jdbc:h2:mem:access;MODE=MySQL",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles("access-test")
abstract class AccessTest {

    /** Somebody without any role, for wrong passwords: the engine makes them wait after each. */
    static final String MISTYPER = "mia";

    static final String PASSWORD = "correct horse";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @BeforeEach
    void deployTheOfficialsStep() {
        repositoryService
                .createDeployment()
                .name("access-test")
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "officials-step.bpmn",
                        Bpmn.createExecutableProcess("officials-step")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("draft")
                                .name("Draft")
                                .camundaCandidateGroups(Role.OFFICIALS.group())
                                .endEvent()
                                .done())
                .deploy();
    }

    /** The id of a new task that is the officials'. */
    String newTask() {
        String instance =
                runtimeService.startProcessInstanceByKey("officials-step").getId();
        return taskService
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    String processOf(String task) {
        return taskService.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    }

    String definitionOf(String task) {
        return taskService.createTaskQuery().taskId(task).singleResult().getProcessDefinitionId();
    }

    boolean isOpen(String task) {
        return taskService.createTaskQuery().taskId(task).count() == 1;
    }

    Visitor anybody() {
        return new Visitor(port);
    }

    Visitor client(String userId) {
        return new Visitor(port).withBasic(userId, PASSWORD);
    }

    Visitor signedIn(String userId) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(userId, PASSWORD);
        return visitor;
    }

    /** This module and those that it uses. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = {SignedInUser.class, PublicAddress.class, Refusal.class, Role.class})
    @ConfigurationPropertiesScan(basePackageClasses = SignedInUser.class)
    @Import({People.class, OtherModules.class})
    @Profile("access-test")
    static class Application {

        /** The models are another module's. */
        @Bean
        ProcessStarters starters() {
            return List::of;
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Stands for the other modules: their addresses are there, with nothing behind them. */
    @RestController
    @Profile("access-test")
    static class OtherModules {

        @RequestMapping({
            "/",
            "/reports/**",
            "/recommendations/**",
            "/audit/**",
            "/notices/**",
            "/subscription",
            "/email/**",
            "/deliveries",
            "/api/v1/deliveries/**",
            "/api/v1/{kind:offices|issuing-bodies|boards}/{code}/webhook/**",
            "/tasks/**",
            "/acknowledgements",
            "/failures/**",
            "/api/v1/reports/**",
            "/api/v1/recommendations/**",
            "/api/v1/audit/**",
            "/api/v1/notices/**",
            "/api/v1/{kind:offices|issuing-bodies|boards}/{code}/subscription",
            "/api/v1/acknowledgements"
        })
        @ResponseStatus(HttpStatus.NOT_FOUND)
        void nothing() {}
    }

    static class People implements InitialUsers {

        @Override
        public List<InitialUser> users() {
            return List.of(
                    user("paula", "panel.scr-panel"),
                    user("otto", "officials.dfe-children-families"),
                    user("olga", "officials.dfe-children-families"),
                    user("nora", "lscb.norfolk"),
                    user("arthur", Role.AUDITORS.group()),
                    user(MISTYPER),
                    user("ada", Role.ADMINISTRATORS.group()));
        }

        private static InitialUser user(String userId, String... groups) {
            return new InitialUser(userId, userId, "Test", PASSWORD, Set.of(groups));
        }
    }
}
