package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the engine itself evaluates, whatever the walls in front of it let through. */
class QueryExpressionsTest extends AccessTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void the_engines_own_evaluation_would_run_it() {
        int before = Reached.times();

        engine().getCommandExecutorTxRequired().execute(context -> new SpringExpressionManager(beans)
                .createExpression(Reached.EXPRESSION)
                .getValue(null));

        assertThat(Reached.times()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Reached.EXPRESSION,
                "${dateTime().getClass().getName()}",
                "${dateTime().class}",
                "${currentUser().getClass()}",
                "${currentUserGroups().add('panel')}",
                "${now().getTime()}",
                "${currentUserGroups()[0]}",
                "${dateTime().toString('Z')}",
                "${identityService}",
                "${identityService.deleteUser('otto')}",
                "#{authorizationService.createAuthorizationQuery().list()}",
                "${dateTime().chronology}",
            })
    void nothing_else_is_evaluated_for_a_query(String expression) {
        identity.setAuthentication("otto", List.of("officials"));
        int before = Reached.times();

        for (TaskQuery query : List.of(
                tasks().taskAssigneeExpression(expression),
                tasks().or().taskAssigneeExpression(expression).endOr(),
                tasks().or()
                        .taskName("x")
                        .endOr()
                        .or()
                        .taskCandidateGroupInExpression(expression)
                        .endOr(),
                tasks().dueBeforeExpression(expression))) {
            assertThatThrownBy(query::list).isInstanceOf(ProcessEngineException.class);
            assertThatThrownBy(query::count).isInstanceOf(ProcessEngineException.class);
        }
        assertThat(Reached.times()).isEqualTo(before);
    }

    @Test
    void the_current_user_and_dates_are() {
        String task = newTask();
        taskService.setAssignee(task, "otto");
        identity.setAuthentication("otto", List.of("officials"));

        for (TaskQuery query : List.of(
                tasks().or().taskAssigneeExpression("${currentUser()}").endOr(),
                tasks().or()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks()
                        .endOr(),
                tasks().or()
                        .taskCreatedBeforeExpression("${dateTime().plusDays(1).withTimeAtStartOfDay().toDate()}")
                        .endOr(),
                tasks().or()
                        .taskCreatedAfterExpression("${dateTime().minusWeeks(2)}")
                        .endOr())) {
            assertThat(query.taskId(task).count()).isEqualTo(1);
        }
        assertThat(tasks().taskId(task)
                        .or()
                        .dueBeforeExpression("${now()}")
                        .endOr()
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {Reached.EXPRESSION, "${currentUser().toString()}", "${dateTime().plusDays(7)}"})
    void a_filter_with_an_expression_of_its_own_is_not_kept(String expression) {
        long before = filters.createFilterQuery().count();

        for (TaskQuery query : List.of(
                tasks().taskAssigneeExpression(expression),
                tasks().or().taskAssigneeExpression(expression).endOr())) {
            Filter filter = filters.newTaskFilter("evil").setQuery(query);
            assertThatThrownBy(() -> filters.saveFilter(filter)).hasMessageContaining("expression of its own");
        }
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
    }

    @Test
    void a_filter_of_ours_can_be_changed_but_not_turned_into_another() {
        Filter ours = filters.createFilterQuery().filterName("My tasks").singleResult();

        filters.saveFilter(ours.setProperties(Map.of("color", "#1d70b8")));

        Filter changed = filters.createFilterQuery().filterName("My tasks").singleResult();
        changed.setQuery(tasks().taskAssigneeExpression(Reached.EXPRESSION));
        assertThatThrownBy(() -> filters.saveFilter(changed)).hasMessageContaining("expression of its own");
    }

    private TaskQuery tasks() {
        return taskService.createTaskQuery();
    }

    private ProcessEngineConfigurationImpl engine() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
