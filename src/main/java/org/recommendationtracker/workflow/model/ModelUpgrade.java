package org.recommendationtracker.workflow.model;

import org.recommendationtracker.workflow.task.TaskGroups;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Once the models are deployed and the application is up: what ran before runs by them. */
@Component
@Order(0)
class ModelUpgrade implements ApplicationRunner {

    private final ModelMigration migration;
    private final TaskGroups tasks;
    private final FormerClocks clocks;

    ModelUpgrade(ModelMigration migration, TaskGroups tasks, FormerClocks clocks) {
        this.migration = migration;
        this.tasks = tasks;
        this.clocks = clocks;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        clocks.takeOver();
        migration.migrate();
        tasks.takeOver();
    }
}
