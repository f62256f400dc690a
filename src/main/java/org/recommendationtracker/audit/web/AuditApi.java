package org.recommendationtracker.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.StatusHistory;
import org.recommendationtracker.audit.StatusReport;
import org.recommendationtracker.refusal.InvalidParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit")
class AuditApi {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final StatusHistory history;

    AuditApi(StatusHistory history) {
        this.history = history;
    }

    @GetMapping("/status")
    @Operation(
            summary = "Count recommendations by status",
            description = "At the end of a day, counting only what was recorded by a moment")
    StatusReport status(
            @Parameter(
                            description = "The day; today in England if it is left out",
                            schema = @Schema(type = "string", format = "date", example = "2014-11-30"))
                    @RequestParam(required = false)
                    @Nullable String asOf,
            @Parameter(
                            description = "The moment; now if it is left out",
                            schema = @Schema(type = "string", format = "date-time", example = "2014-12-01T09:00:00Z"))
                    @RequestParam(required = false)
                    @Nullable String knownAt) {
        LocalDate day = asOf == null ? history.today() : day(asOf);
        return knownAt == null ? history.asOf(day) : history.asOf(day, moment(knownAt));
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            checkYear("asOf", day.getYear());
            return day;
        } catch (DateTimeException unreadable) {
            throw new InvalidParameter("asOf", "give a real date, such as 2014-11-30");
        }
    }

    private static Instant moment(String text) {
        try {
            Instant moment = Instant.parse(text);
            checkYear("knownAt", moment.atZone(ZoneOffset.UTC).getYear());
            return moment;
        } catch (DateTimeException unreadable) {
            throw new InvalidParameter("knownAt", "give a date and time with its zone, such as 2014-12-01T09:00:00Z");
        }
    }

    private static void checkYear(String parameter, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidParameter(parameter, "give a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
    }
}
