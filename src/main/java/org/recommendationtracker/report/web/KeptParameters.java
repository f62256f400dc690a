package org.recommendationtracker.report.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The parameters of a table as they are kept until what is not clear is said. */
final class KeptParameters {

    private static final JsonMapper JSON = new JsonMapper();

    private KeptParameters() {}

    static String write(HistoryParameters parameters) {
        try {
            return JSON.writeValueAsString(parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parameters that are no JSON", e);
        }
    }

    static HistoryParameters read(String json) {
        try {
            return JSON.readValue(json, HistoryParameters.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept are no parameters", e);
        }
    }
}
