package org.recommendationtracker.workflow.engine;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Runs something as one command of the engine: in one transaction, with what was read once at hand until it ends. */
@Component
public class EngineCommands {

    private final ProcessEngineConfigurationImpl engine;

    EngineCommands(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    public Caller caller() {
        Authentication signedIn = engine.getIdentityService().getCurrentAuthentication();
        return new Caller(signedIn.getUserId(), signedIn.getGroupIds());
    }

    public <T> T run(Supplier<T> command) {
        return engine.getCommandExecutorTxRequired().execute(context -> command.get());
    }

    /** Not with the rights of the person on whose behalf the engine is asked, but with all. */
    public <T> T runWithEveryRight(Supplier<T> command) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(command::get));
    }

    /**
     * Takes a task, if nobody has, and submits its form; what meets another step at that moment is tried again as a whole.
     *
     * @param comment blank if there is none
     * @param checks what must hold in the same transaction; throws if it does not
     */
    public void claimAndSubmit(String task, Map<String, Object> values, String comment, Runnable checks) {
        engine.getCommandExecutorTxRequired().execute(new ClaimAndSubmit(task, values, comment, checks));
    }
}
