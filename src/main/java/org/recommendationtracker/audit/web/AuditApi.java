package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.AsAt;
import org.recommendationtracker.audit.Moments;
import org.recommendationtracker.audit.RecommendationAsAt;
import org.recommendationtracker.audit.RecommendationsAsAt;
import org.recommendationtracker.audit.StatusHistory;
import org.recommendationtracker.audit.StatusReport;
import org.recommendationtracker.audit.SubjectKind;
import org.recommendationtracker.audit.UnknownSubject;
import org.recommendationtracker.refusal.InvalidParameter;
import org.recommendationtracker.register.StatusesAsAt;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit")
class AuditApi {

    private static final int MAX_SIZE = 1_000;
    private static final String DAY = "The day; today in England if it is left out";
    private static final String MOMENT =
            "The moment; now if it is left out. The answer is settled, and the same for ever, for one that is some minutes past";

    private final StatusHistory history;
    private final StatusesAsAt statuses;
    private final RecommendationsAsAt recommendations;
    private final AsAtFilters filters;
    private final Moments moments;

    AuditApi(
            StatusHistory history,
            StatusesAsAt statuses,
            RecommendationsAsAt recommendations,
            AsAtFilters filters,
            Moments moments) {
        this.history = history;
        this.statuses = statuses;
        this.recommendations = recommendations;
        this.filters = filters;
        this.moments = moments;
    }

    /**
     * A part of a list.
     *
     * @param next after which to read on; null if this was all
     */
    record Part(
            LocalDate asOf,
            Instant knownAt,
            boolean settled,
            List<StatusesAsAt.Row> items,
            @Nullable String next) {}

    @GetMapping("/status")
    @Operation(
            summary = "Count recommendations by status",
            description =
                    "At the end of a day, counting only what was recorded by a moment; as a file at /audit/status.csv, .xlsx and .ods")
    StatusReport status(
            @Parameter(description = DAY, schema = @Schema(type = "string", format = "date", example = "2014-11-30"))
                    @RequestParam(required = false)
                    @Nullable String asOf,
            @Parameter(
                            description = MOMENT,
                            schema = @Schema(type = "string", format = "date-time", example = "2014-12-01T09:00:00Z"))
                    @RequestParam(required = false)
                    @Nullable String knownAt) {
        return history.of(moments.read(asOf, knownAt));
    }

    @GetMapping("/recommendations")
    @Operation(
            summary = "List recommendations with the status that they had",
            description =
                    "By reference: at the end of a day, as known at a moment; as a file at /audit/recommendations.csv, .xlsx and .ods")
    Part recommendations(
            @ParameterObject AsAtParameters asked,
            @Parameter(description = "Reference after which to read on") @RequestParam(defaultValue = "") String after,
            @Parameter(description = "How many, at most 1,000") @RequestParam(defaultValue = "100") int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidParameter("size", "give a number from 1 to 1,000");
        }
        AsAt asAt = moments.read(asked.asOf(), asked.knownAt());
        List<StatusesAsAt.Row> rows = statuses.after(filters.of(asked), asAt.asOf(), asAt.knownAt(), after, size);
        String next = rows.size() < size ? null : rows.get(size - 1).reference();
        return new Part(asAt.asOf(), asAt.knownAt(), asAt.settled(), rows, next);
    }

    @GetMapping("/recommendations/{reference}")
    @Operation(
            summary = "A recommendation as it stood",
            description =
                    "At the end of a day, as known at a moment: status, response, evidence, judgements and the steps that led there")
    RecommendationAsAt recommendation(@PathVariable String reference, @ParameterObject DayParameters asked) {
        return recommendations
                .find(reference, moments.read(asked.asOf(), asked.knownAt()))
                .orElseThrow(() -> new UnknownSubject(SubjectKind.RECOMMENDATION, reference));
    }
}
