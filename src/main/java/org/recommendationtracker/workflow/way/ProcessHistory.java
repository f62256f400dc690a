package org.recommendationtracker.workflow.way;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.recommendationtracker.workflow.model.FormerClocks;
import org.springframework.stereotype.Component;

/** What the engine remembers of processes, running ones too. */
@Component
class ProcessHistory {

    /** What the engine adds to the id of an activity that is done many times, for all of them together. */
    private static final String ALL_TOGETHER = "#" + ActivityTypes.MULTI_INSTANCE_BODY;

    private final HistoryService history;

    ProcessHistory(HistoryService history) {
        this.history = history;
    }

    /** The runs of a process with that business key, oldest first. */
    List<HistoricProcessInstance> runs(String process, String businessKey) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .orderByProcessInstanceStartTime()
                .asc()
                .list();
    }

    /** What a run passed, in the order in which it came there. What is done many times counts as one. */
    List<ActivityVisit> passages(HistoricProcessInstance run) {
        // one clock may show the same time for many: the engine counts besides
        List<HistoricActivityInstance> all = history.createHistoricActivityInstanceQuery()
                .processInstanceId(run.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        Set<String> together = all.stream()
                .filter(activity -> activity.getActivityId().endsWith(ALL_TOGETHER))
                .map(HistoricActivityInstance::getId)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(activity -> !together.contains(activity.getParentActivityInstanceId()))
                .filter(activity -> !activity.isCanceled() || !goesOnInAnother(run))
                .map(activity ->
                        new ActivityVisit(activity.getActivityId().replace(ALL_TOGETHER, ""), standing(activity)))
                .toList();
    }

    /** What it waited for when it was ended is waited for by another run, as if nothing had happened. */
    private static boolean goesOnInAnother(HistoricProcessInstance run) {
        return FormerClocks.REASON.equals(run.getDeleteReason());
    }

    /** The runs that this one has called and waits for. */
    List<HistoricProcessInstance> openCalls(HistoricProcessInstance run) {
        Set<String> called = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(run.getId())
                .activityType(ActivityTypes.CALL_ACTIVITY)
                .unfinished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getCalledProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return called.isEmpty()
                ? List.of()
                : history.createHistoricProcessInstanceQuery()
                        .processInstanceIds(called)
                        .orderByProcessInstanceBusinessKey()
                        .asc()
                        .list();
    }

    private static ActivityVisit.Standing standing(HistoricActivityInstance activity) {
        if (activity.getEndTime() == null) {
            return ActivityVisit.Standing.OPEN;
        }
        return activity.isCanceled() ? ActivityVisit.Standing.BROKEN_OFF : ActivityVisit.Standing.DONE;
    }
}
