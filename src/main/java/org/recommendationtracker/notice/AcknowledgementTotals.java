package org.recommendationtracker.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long recipients took to acknowledge what they were asked to, as at a day and as known at a moment. */
@Service
@Transactional(readOnly = true)
public class AcknowledgementTotals {

    private static final String COUNT = """
            select acknowledged, late, days, count(*) as number from (
                select case when n.acknowledged_at < :until then true else false end as acknowledged,
                    case when cast(case when n.acknowledged_at < :until then n.acknowledged_at else :until end as date)
                        > n.acknowledge_by then true else false end as late,
                    timestampdiff(day, n.delivered_at,
                        case when n.acknowledged_at < :until then n.acknowledged_at else :until end) as days
                from notice n where n.acknowledge_by is not null and n.delivered_at < :until %s
            ) asked group by acknowledged, late, days""";

    private final JdbcClient database;

    AcknowledgementTotals(JdbcClient database) {
        this.database = database;
    }

    /**
     * Of what is asked; what is null is not.
     *
     * @param report reference of the report that it is about, or whose recommendation it is
     * @param office code of the minister's office that hears of those who are late
     * @param issuingBody code of the body that hears of them
     * @param board code of the board that was asked
     */
    public record Filter(
            @Nullable String report,
            @Nullable String office,
            @Nullable String issuingBody,
            @Nullable String board) {}

    /**
     * Notices that have all of this in common.
     *
     * @param late whether it was acknowledged after its day, or is not and the day is past; days end in UTC
     * @param days whole days from delivery to acknowledgement, or to the end of the day asked for
     */
    public record Asked(boolean acknowledged, boolean late, int days, long number) {}

    /** What was delivered by the end of a day; a notice is recorded when it happens, so the earlier of both counts. */
    public List<Asked> count(Filter filter, LocalDate asOf, Instant knownAt) {
        Instant endOfDay = asOf.plusDays(1).atStartOfDay(England.ZONE).toInstant();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("until", Utc.of(endOfDay.isBefore(knownAt) ? endOfDay : knownAt.plusNanos(1_000)));
        List<String> conditions = new ArrayList<>();
        put(
                filter.report(),
                "report",
                "(n.subject = :report or n.subject like concat(:report, '-%'))",
                parameters,
                conditions);
        put(filter.office(), "office", "n.office = :office", parameters, conditions);
        put(filter.issuingBody(), "body", "n.issuing_body = :body", parameters, conditions);
        put(filter.board(), "board", "n.recipient = :board", parameters, conditions);
        return database.sql(COUNT.formatted(String.join("", conditions)))
                .params(parameters)
                .query((row, number) -> new Asked(
                        row.getBoolean("acknowledged"),
                        row.getBoolean("late"),
                        row.getInt("days"),
                        row.getLong("number")))
                .list();
    }

    private static void put(
            @Nullable String value,
            String name,
            String condition,
            Map<String, Object> parameters,
            List<String> conditions) {
        if (value != null) {
            parameters.put(name, value);
            conditions.add(" and " + condition);
        }
    }
}
