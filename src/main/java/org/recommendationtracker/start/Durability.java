package org.recommendationtracker.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * MySQL must have each commit on disk before it answers, and find its pages whole after a power cut: people are told that a
 * step is done, and readers of the topic hear of it, once it is committed.
 */
final class Durability {

    private static final List<Rule> RULES = List.of(
            new Rule("innodb_flush_log_at_trx_commit", "1"),
            new Rule("sync_binlog", "1"),
            new Rule("innodb_doublewrite", "ON", "DETECT_AND_RECOVER"));

    /** Without a log of changes there is none to be synced. */
    private static final String NEEDS_LOG = "sync_binlog";

    private Durability() {}

    /**
     * @param server connected to it
     * @param address of the database, to name it
     */
    static void check(Connection server, String address) throws SQLException {
        String faults = faults(variables(server));
        if (!faults.isEmpty()) {
            throw new StartRefused(
                    "The database %s can lose what people were told is done, with %s: correct it in the settings of MySQL, or set TRACKER_DB_DURABILITY_CHECK=false if its storage keeps every commit by other means."
                            .formatted(address, faults));
        }
    }

    /** Each variable that is not as it must be, with its value; empty if all are. */
    static String faults(Map<String, String> variables) {
        boolean hasLog = !"OFF".equals(variables.get("log_bin"));
        return RULES.stream()
                .filter(rule -> hasLog || !rule.variable().equals(NEEDS_LOG))
                .filter(rule -> !rule.isKept(variables))
                .map(rule -> rule.fault(variables))
                .collect(Collectors.joining(" and "));
    }

    private static Map<String, String> variables(Connection server) throws SQLException {
        Map<String, String> variables = new TreeMap<>();
        try (Statement statement = server.createStatement();
                ResultSet rows = statement.executeQuery(
                        "show global variables where variable_name in ('innodb_flush_log_at_trx_commit', 'log_bin', 'sync_binlog', 'innodb_doublewrite')")) {
            while (rows.next()) {
                variables.put(
                        rows.getString(1).toLowerCase(Locale.ROOT),
                        rows.getString(2).toUpperCase(Locale.ROOT));
            }
        }
        return variables;
    }

    /** The values that keep what was told; the first is the usual one. */
    private record Rule(String variable, List<String> safe) {

        Rule(String variable, String... safe) {
            this(variable, List.of(safe));
        }

        boolean isKept(Map<String, String> variables) {
            return safe.contains(variables.getOrDefault(variable, ""));
        }

        String fault(Map<String, String> variables) {
            return "%s = %s instead of %s"
                    .formatted(variable, variables.getOrDefault(variable, "unknown"), safe.get(0));
        }
    }
}
