package org.recommendationtracker.workflow.engine;

import org.camunda.bpm.engine.RepositoryService;

/** Gives the engine its models as soon as it is built. */
public interface ModelDeployment {

    void deploy(RepositoryService repository);
}
