package org.recommendationtracker.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.recommendationtracker.party.Utc;

/** What is true of rows that hold in a span of days and are known in a span of time, as at a day and as known at a moment. */
final class AsKnown {

    private static final String KNOWN =
            "%1$s.recorded_from <= :knownAt and (%1$s.recorded_to is null or %1$s.recorded_to > :knownAt)";

    private AsKnown() {}

    /** Of any row of a table, that it was known. */
    static String known(String table) {
        return KNOWN.formatted(table);
    }

    /** Of a status's interval, that it held and was known. */
    static String held(String table) {
        return "%1$s.effective_from <= :asOf and (%1$s.effective_to is null or %1$s.effective_to > :asOf) and %2$s"
                .formatted(table, known(table));
    }

    /** Of a run of a clock with its date, that it had begun, that the date was agreed, and that both were known. */
    static String agreed(String table) {
        return "%1$s.started_on <= :asOf and %1$s.agreed_from <= :asOf and (%1$s.agreed_to is null or %1$s.agreed_to > :asOf) and %2$s"
                .formatted(table, known(table));
    }

    static Map<String, Object> parameters(AsAtFilter filter, LocalDate asOf, Instant knownAt) {
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("asOf", asOf);
        parameters.put("knownAt", Utc.of(knownAt));
        return parameters;
    }
}
