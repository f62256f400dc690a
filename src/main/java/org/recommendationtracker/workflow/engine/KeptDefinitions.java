package org.recommendationtracker.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceManager;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was deployed: process definitions, forms and the files of both. The engine would read their rows anew with each
 * command, though nothing in them ever changes: nobody suspends definitions here, and a new version has a deployment of its
 * own.
 */
final class KeptDefinitions {

    private final Map<Place, ProcessDefinitionEntity> processes = new ConcurrentHashMap<>();
    private final Map<Place, CamundaFormDefinitionEntity> forms = new ConcurrentHashMap<>();
    private final Map<Place, ResourceEntity> files = new ConcurrentHashMap<>();

    private record Place(String deployment, String name) {}

    /** Puts them in the place of the engine's. */
    List<SessionFactory> factories() {
        return List.of(
                new SessionReplacement(ProcessDefinitionManager.class, Processes::new),
                new SessionReplacement(CamundaFormDefinitionManager.class, Forms::new),
                new SessionReplacement(ResourceManager.class, Files::new));
    }

    /** What is not there is asked for again: it may be on its way. */
    private static <T> @Nullable T find(Map<Place, T> kept, Place place, Supplier<@Nullable T> read) {
        T known = kept.get(place);
        if (known != null) {
            return known;
        }
        T found = read.get();
        if (found != null) {
            kept.put(place, found);
        }
        return found;
    }

    private final class Processes extends ProcessDefinitionManager {

        @Override
        public @Nullable ProcessDefinitionEntity getCachedResourceDefinitionEntity(String definitionId) {
            ProcessDefinitionEntity read = super.getCachedResourceDefinitionEntity(definitionId);
            return read == null
                    ? Context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .findProcessDefinitionFromCache(definitionId)
                    : read;
        }

        @Override
        public @Nullable ProcessDefinitionEntity findDefinitionByDeploymentAndKey(String deployment, String key) {
            return find(
                    processes,
                    new Place(deployment, key),
                    () -> super.findDefinitionByDeploymentAndKey(deployment, key));
        }
    }

    private final class Forms extends CamundaFormDefinitionManager {

        @Override
        public @Nullable CamundaFormDefinitionEntity findDefinitionByDeploymentAndKey(String deployment, String key) {
            return find(
                    forms, new Place(deployment, key), () -> super.findDefinitionByDeploymentAndKey(deployment, key));
        }
    }

    private final class Files extends ResourceManager {

        @Override
        public @Nullable ResourceEntity findResourceByDeploymentIdAndResourceName(String deployment, String name) {
            return find(
                    files,
                    new Place(deployment, name),
                    () -> super.findResourceByDeploymentIdAndResourceName(deployment, name));
        }
    }
}
