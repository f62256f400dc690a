package org.recommendationtracker.recommendation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps it in one column, in which nothing is searched. */
@Converter
class BoardReportSummaryJson implements AttributeConverter<@Nullable BoardReportSummary, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable BoardReportSummary summary) {
        return summary == null ? null : StateJson.write(summary);
    }

    @Override
    public @Nullable BoardReportSummary convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : StateJson.read(json, BoardReportSummary.class);
    }
}
