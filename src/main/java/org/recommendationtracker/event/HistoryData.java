package org.recommendationtracker.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Status;

/** What became of a recommendation before it was entered here, field by field as {@code recommendation-taken-over.v2.json} promises it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryData(LocalDate on, @Nullable String sourceNumber, Source source, List<PastStatus> past) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(
            String title,
            @Nullable String address,
            @Nullable String page) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PastStatus(Status status, LocalDate on, @Nullable Source source) {}
}
