package org.recommendationtracker.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The data of the event that a checkpoint over the audit trail was made.
 *
 * @param note the checkpoint with its signature; the rest says in JSON what it states
 */
record CheckpointData(long number, long leaves, String rootHash, String madeAt, String note) {

    private static final JsonMapper JSON = new JsonMapper();

    static CheckpointData of(CheckpointMade made) {
        return new CheckpointData(
                made.number(), made.leaves(), made.rootHash(), made.madeAt().toString(), made.note());
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event data that is no JSON", e);
        }
    }
}
