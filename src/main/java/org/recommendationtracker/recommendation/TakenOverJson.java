package org.recommendationtracker.recommendation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps it in one column, in which nothing is searched. */
@Converter
class TakenOverJson implements AttributeConverter<@Nullable TakenOver, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable TakenOver history) {
        return history == null ? null : StateJson.write(history);
    }

    @Override
    public @Nullable TakenOver convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : StateJson.read(json, TakenOver.class);
    }
}
