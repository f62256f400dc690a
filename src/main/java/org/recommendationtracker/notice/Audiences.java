package org.recommendationtracker.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which audiences hear of which event: the decision table {@code bpmn/audiences.dmn}. Evaluated outside the process
 * engine, so that it needs no database and leaves no history row per event.
 */
@Component
class Audiences {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final String definition;
    private final DmnDecision table;

    /** An evaluation takes some milliseconds, longer than writing a notice, and the table does not change while we run. */
    private final Map<String, Hearing> byEvent = new ConcurrentHashMap<>();

    private final List<String> events;

    @Autowired
    Audiences() throws IOException {
        this(new ClassPathResource("bpmn/audiences.dmn").getContentAsString(StandardCharsets.UTF_8));
    }

    Audiences(String definition) {
        DmnModelInstance read =
                Dmn.readModelFromStream(new ByteArrayInputStream(definition.getBytes(StandardCharsets.UTF_8)));
        this.definition = definition;
        this.table = engine.parseDecision("audiences", read);
        this.events = events(read);
    }

    /** The table as it is written. */
    String definition() {
        return definition;
    }

    /** The events that the table knows, in its order. */
    List<String> events() {
        return events;
    }

    private static List<String> events(DmnModelInstance model) {
        DecisionTable decisions =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        String values = decisions
                .getInputs()
                .iterator()
                .next()
                .getInputValues()
                .getText()
                .getTextContent();
        return QUOTED.matcher(values).results().map(value -> value.group(1)).toList();
    }

    /** Empty for an event that the table does not know. */
    Set<Audience> of(String event) {
        return hearing(event).audiences();
    }

    /** Those of them who are to acknowledge it. */
    Set<Audience> acknowledging(String event) {
        return hearing(event).acknowledging();
    }

    private Hearing hearing(String event) {
        Hearing known = byEvent.get(event);
        return known == null ? ask(event) : known;
    }

    private Hearing ask(String event) {
        Hearing hearing = new Hearing(EnumSet.noneOf(Audience.class), EnumSet.noneOf(Audience.class));
        for (DmnDecisionRuleResult row : engine.evaluateDecisionTable(table, Map.of("event", event))) {
            Audience audience = Audience.named(row.getEntry("audience"));
            hearing.audiences().add(audience);
            if (Boolean.TRUE.equals(row.getEntry("acknowledgement"))) {
                hearing.acknowledging().add(audience);
            }
        }
        // only what the table knows, so that no stray event makes the map grow
        if (!hearing.audiences().isEmpty()) {
            byEvent.put(event, hearing);
        }
        return hearing;
    }

    private record Hearing(Set<Audience> audiences, Set<Audience> acknowledging) {}
}
