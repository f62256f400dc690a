package org.recommendationtracker.workflow.web;

import java.util.List;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.web.OpenWork;
import org.recommendationtracker.workflow.OpenTasks;
import org.springframework.stereotype.Component;

/** Leads from a recommendation to what its reader is to do on it. */
@Component
class WorkOfReader implements OpenWork {

    private final OpenTasks tasks;
    private final CurrentUser currentUser;

    WorkOfReader(OpenTasks tasks, CurrentUser currentUser) {
        this.tasks = tasks;
        this.currentUser = currentUser;
    }

    @Override
    public List<Piece> ofReader(String reference) {
        return currentUser.get().stream()
                .flatMap(reader -> of(reader, new RecommendationReference(reference)).stream())
                .toList();
    }

    private List<Piece> of(SignedInUser reader, RecommendationReference reference) {
        return tasks.on(reference, reader.userId(), reader.roles()).stream()
                .map(task -> new Piece(task.key() + ": " + task.name(), "/tasks/" + task.id()))
                .toList();
    }
}
