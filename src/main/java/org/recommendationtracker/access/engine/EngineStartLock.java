package org.recommendationtracker.access.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.recommendationtracker.access.StartLock;
import org.springframework.stereotype.Component;

/** The lock that the engine takes when it starts. */
@Component
class EngineStartLock implements StartLock {

    private final ProcessEngineConfigurationImpl engine;

    EngineStartLock(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public void take() {
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.getPropertyManager().acquireExclusiveLockForStartup();
            return null;
        });
    }
}
