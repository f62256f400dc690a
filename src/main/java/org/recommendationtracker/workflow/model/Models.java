package org.recommendationtracker.workflow.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.recommendationtracker.workflow.engine.ModelDeployment;
import org.recommendationtracker.workflow.step.StepHandlers;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models, forms and tables that come with the product. The application does not start if they do not fit. */
@Component
class Models implements ModelDeployment {

    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    Models(StepHandlers handlers) throws IOException {
        List<String> faults = ModelCheck.faults(
                Arrays.asList(FILES.getResources("classpath*:bpmn/*.bpmn")),
                form -> FILES.getResource("classpath:bpmn/forms/" + form + ".form"),
                handlers.all());
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The models do not fit the application:\n- " + String.join("\n- ", faults));
        }
    }

    /** Deploys models and forms together, if any of them differs from what was deployed last. */
    @Override
    public void deploy(RepositoryService repository) {
        DeploymentBuilder deployment =
                repository.createDeployment().name("recommendation-tracker").enableDuplicateFiltering(false);
        try {
            add(deployment, "classpath*:bpmn/*.bpmn");
            add(deployment, "classpath*:bpmn/forms/*.form");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }

    private static void add(DeploymentBuilder deployment, String pattern) throws IOException {
        for (Resource file : FILES.getResources(pattern)) {
            deployment.addInputStream(file.getFilename(), file.getInputStream());
        }
    }
}
