package org.recommendationtracker.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/** Why something was decided, where the data of its event say so. */
final class Reasons {

    private static final String REASONS = "reasons";

    private Reasons() {}

    /** @param event its short name */
    static Optional<String> of(String event, JsonNode data) {
        JsonNode found =
                switch (event) {
                    case "accepted", "taken-under-consideration", "rejected" ->
                        data.at("/recommendation/response/response").path(REASONS);
                    case "implemented", "verification-not-met", "verification-partly-met" ->
                        last(data.at("/recommendation/verifications")).path(REASONS);
                    case "reopened" ->
                        last(data.at("/recommendation/reopenings")).path(REASONS);
                    case "report-withdrawn" -> data.at("/report/withdrawal").path(REASONS);
                    default -> MissingNode.getInstance();
                };
        return Optional.ofNullable(found.textValue());
    }

    private static JsonNode last(JsonNode list) {
        return list.path(list.size() - 1);
    }
}
