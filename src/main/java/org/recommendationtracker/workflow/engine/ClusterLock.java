package org.recommendationtracker.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Does something in one transaction that no two nodes do at the same time. A node that dies lets the others go on. The
 * locked row is the one that the engine locks while it deploys, so that no model changes meanwhile; the engine's own way to
 * lock it does nothing on H2.
 */
@Component
public class ClusterLock {

    private static final int ATTEMPTS = 5;
    private static final String LOCK = "select value_ from ACT_GE_PROPERTY where name_ = 'deployment.lock' for update";

    private final ProcessEngineConfigurationImpl engine;
    private final JdbcTemplate database;

    ClusterLock(ProcessEngineConfigurationImpl engine, JdbcTemplate database) {
        this.engine = engine;
        this.database = database;
    }

    /** If somebody completes a step of the same process at that moment, they go first, and the turn is taken again. */
    public <T> T take(Supplier<T> turn) {
        for (int attempt = 1; ; attempt++) {
            try {
                return engine.getCommandExecutorTxRequired().execute(context -> {
                    database.queryForList(LOCK, String.class);
                    return turn.get();
                });
            } catch (OptimisticLockingException | ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
