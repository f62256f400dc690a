package org.recommendationtracker.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Puts a session of our own in the place of one of the engine's.
 *
 * @param type the engine's, by which it asks for it
 * @param session makes one for each command
 */
record SessionReplacement(Class<?> type, Supplier<Session> session) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return session.get();
    }
}
