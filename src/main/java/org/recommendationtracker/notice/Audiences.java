package org.recommendationtracker.notice;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which audiences hear of which event: the decision table {@code bpmn/audiences.dmn}. Evaluated outside the process
 * engine, so that it needs no database and leaves no history row per event.
 */
@Component
class Audiences {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table;

    /** An evaluation takes some milliseconds, longer than writing a notice, and the table does not change while we run. */
    private final Map<String, Set<Audience>> byEvent = new ConcurrentHashMap<>();

    Audiences() throws IOException {
        try (InputStream model = new ClassPathResource("bpmn/audiences.dmn").getInputStream()) {
            table = engine.parseDecision("audiences", model);
        }
    }

    /** Empty for an event that the table does not know. */
    Set<Audience> of(String event) {
        Set<Audience> known = byEvent.get(event);
        return known == null ? ask(event) : known;
    }

    private Set<Audience> ask(String event) {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        engine.evaluateDecisionTable(table, Map.of("event", event)).<String>collectEntries("audience").stream()
                .map(Audience::named)
                .forEach(audiences::add);
        // only what the table knows, so that no stray event makes the map grow
        if (!audiences.isEmpty()) {
            byEvent.put(event, Collections.unmodifiableSet(audiences));
        }
        return audiences;
    }
}
