package org.recommendationtracker.workflow.task;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.workflow.BusinessKeys;
import org.recommendationtracker.workflow.StaleTask;
import org.recommendationtracker.workflow.engine.ProcessStart;
import org.recommendationtracker.workflow.engine.StepStartFormHandler;
import org.recommendationtracker.workflow.engine.StepTasks;
import org.recommendationtracker.workflow.step.StepHandlers;
import org.springframework.stereotype.Service;

/** What people begin themselves: the processes whose models have a form at the start. */
@Service
public class ProcessStarts {

    private final ProcessEngineConfigurationImpl engine;
    private final FormService forms;
    private final StepHandlers handlers;
    private final Recommendations recommendations;

    ProcessStarts(
            ProcessEngineConfiguration engine,
            FormService forms,
            StepHandlers handlers,
            Recommendations recommendations) {
        this.engine = (ProcessEngineConfigurationImpl) engine;
        this.forms = forms;
        this.handlers = handlers;
        this.recommendations = recommendations;
    }

    /**
     * What has begun.
     *
     * @param key what it is about, as in SCRP-2014-01/X1
     */
    public record Begun(String key, RecommendationReference reference) {}

    /** What somebody in these roles may begin, by name. */
    public List<ProcessStart> of(Set<Role> roles) {
        return roles.isEmpty()
                ? List.of()
                : all().stream()
                        .filter(start -> start.roles().stream().anyMatch(roles::contains))
                        .toList();
    }

    /** What somebody may begin on a recommendation, as far as its status allows. */
    public List<ProcessStart> on(RecommendationReference reference, Person person) {
        List<ProcessStart> theirs = of(person.roles());
        return theirs.isEmpty()
                ? List.of()
                : recommendations
                        .find(reference)
                        .map(item -> theirs.stream()
                                .filter(start -> isPossible(start, item, person))
                                .toList())
                        .orElse(List.of());
    }

    /** Empty if there is no such process, or it begins by itself. */
    public Optional<ProcessStart> find(String process) {
        return all().stream().filter(start -> start.process().equals(process)).findFirst();
    }

    /**
     * Begins a process as the person on whose behalf the engine is asked.
     *
     * @throws StepRefused if what was submitted is not possible, not now, or not for this person
     */
    public Begun begin(String process, Map<String, Object> submitted) {
        try {
            String key =
                    forms.submitStartForm(latest(process).getId(), submitted).getBusinessKey();
            return new Begun(key, BusinessKeys.recommendation(key));
        } catch (StaleTask busy) {
            throw StepRefused.notNow(busy.getMessage());
        } catch (AuthorizationException e) {
            throw StepRefused.notYou(Objects.requireNonNullElse(e.getMessage(), "You may not do this step."));
        }
    }

    private boolean isPossible(ProcessStart start, Recommendation item, Person person) {
        boolean theirs = start.roles().stream().anyMatch(role -> person.is(role, item.partyOf(role)));
        return theirs
                && handlers.findStart(start.form())
                        .filter(handler -> item.allows(handler.asksFor()))
                        .isPresent();
    }

    private List<ProcessStart> all() {
        // the models are no secret: what a person may begin is for their roles to say
        return command(context -> context.runWithoutAuthorization(
                () -> engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                        .map(definition -> latest(definition.getKey()))
                        .filter(definition -> definition.getStartFormHandler() instanceof StepStartFormHandler)
                        .map(ProcessStarts::start)
                        .sorted(Comparator.comparing(ProcessStart::name))
                        .toList()));
    }

    private static ProcessStart start(ProcessDefinitionEntity definition) {
        ActivityImpl event = definition.getInitial();
        return new ProcessStart(
                definition.getKey(),
                event.getId(),
                definition.getName(),
                Objects.toString(event.getProperty("documentation"), ""),
                StepTasks.roles(definition.getCandidateStarterGroupIdExpressions()));
    }

    private ProcessDefinitionEntity latest(String process) {
        return command(context -> engine.getDeploymentCache().findDeployedLatestProcessDefinitionByKey(process));
    }

    private <T> T command(Command<T> command) {
        return engine.getCommandExecutorTxRequired().execute(command);
    }
}
