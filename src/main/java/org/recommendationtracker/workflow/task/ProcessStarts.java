package org.recommendationtracker.workflow.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.workflow.BusinessKeys;
import org.recommendationtracker.workflow.StaleTask;
import org.recommendationtracker.workflow.engine.ProcessStart;
import org.recommendationtracker.workflow.engine.StartForms;
import org.recommendationtracker.workflow.step.StepHandlers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people begin themselves: the processes whose models have a form at the start. */
@Service
public class ProcessStarts {

    private final StartForms starts;
    private final FormService forms;
    private final StepHandlers handlers;
    private final Recommendations recommendations;

    ProcessStarts(StartForms starts, FormService forms, StepHandlers handlers, Recommendations recommendations) {
        this.starts = starts;
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
                : starts.all().stream()
                        .filter(start -> start.roles().stream().anyMatch(roles::contains))
                        .toList();
    }

    /** What somebody may begin on a recommendation, as far as its status allows. */
    @Transactional(readOnly = true)
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
        return starts.all().stream()
                .filter(start -> start.process().equals(process))
                .findFirst();
    }

    /**
     * Begins a process as the person on whose behalf the engine is asked.
     *
     * @throws StepRefused if what was submitted is not possible, not now, or not for this person
     */
    public Begun begin(String process, Map<String, Object> submitted) {
        try {
            String key =
                    forms.submitStartForm(starts.newest(process), submitted).getBusinessKey();
            return new Begun(key, BusinessKeys.recommendation(key));
        } catch (StaleTask busy) {
            throw StepRefused.notNow(busy.getMessage());
        } catch (AuthorizationException e) {
            throw StepRefused.notYou(Objects.requireNonNullElse(e.getMessage(), "You may not do this step."));
        }
    }

    private boolean isPossible(ProcessStart start, Recommendation item, Person person) {
        return item.isFor(person, start.roles())
                && handlers.findStart(start.form())
                        .filter(handler -> item.allows(handler.asksFor()))
                        .isPresent();
    }
}
