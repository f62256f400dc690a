package org.recommendationtracker.workflow.web;

import java.util.List;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.register.web.OpenWork;
import org.recommendationtracker.workflow.task.OpenTasks;
import org.recommendationtracker.workflow.task.ProcessStarts;
import org.springframework.stereotype.Component;

/** Leads from a recommendation to what its reader is to do on it, or can begin. */
@Component
class WorkOfReader implements OpenWork {

    private final OpenTasks tasks;
    private final ProcessStarts starts;
    private final CurrentUser currentUser;

    WorkOfReader(OpenTasks tasks, ProcessStarts starts, CurrentUser currentUser) {
        this.tasks = tasks;
        this.starts = starts;
        this.currentUser = currentUser;
    }

    @Override
    public List<Piece> ofReader(String reference) {
        return currentUser.get().stream()
                .flatMap(reader -> of(reader, new RecommendationReference(reference)).stream())
                .toList();
    }

    @Override
    public List<Piece> forReaderToStart(String reference) {
        return currentUser
                .get()
                .map(reader -> starts.on(new RecommendationReference(reference), reader.person()))
                .orElse(List.of())
                .stream()
                .map(start -> new Piece(start.name(), "/tasks/start/" + start.process() + "?reference=" + reference))
                .toList();
    }

    private List<Piece> of(SignedInUser reader, RecommendationReference reference) {
        return tasks.on(reference, reader.person()).stream()
                .map(task -> new Piece(task.key() + ": " + task.name(), "/tasks/" + task.id()))
                .toList();
    }
}
