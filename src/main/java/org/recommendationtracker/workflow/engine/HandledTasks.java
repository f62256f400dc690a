package org.recommendationtracker.workflow.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.task.Task;

/** The tasks whose steps were carried out in one command of the engine. */
final class HandledTasks implements Session {

    private final Set<String> ids = new HashSet<>();

    static HandledTasks of(CommandContext command) {
        return command.getSession(HandledTasks.class);
    }

    void add(Task task) {
        ids.add(task.getId());
    }

    boolean contain(Task task) {
        return ids.contains(task.getId());
    }

    @Override
    public void flush() {
        // there is nothing to write
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
