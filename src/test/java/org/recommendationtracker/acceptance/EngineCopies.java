package org.recommendationtracker.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies of what the engine keeps of processes: as much as after years, in the time of some statements. Ids of copies begin with
 * three digits, those of definitions, groups and users do not change. For MySQL.
 */
final class EngineCopies {

    private static final Set<String> IDS = Set.of(
            "ID_",
            "PROC_INST_ID_",
            "ROOT_PROC_INST_ID_",
            "SUPER_PROCESS_INSTANCE_ID_",
            "CALL_PROC_INST_ID_",
            "EXECUTION_ID_",
            "PARENT_ID_",
            "SUPER_EXEC_",
            "PARENT_ACT_INST_ID_",
            "ACT_INST_ID_",
            "TASK_ID_",
            "VAR_INST_ID_",
            "OPERATION_ID_",
            "RESOURCE_ID_");

    /** Tables of what runs, and which of their rows belong to it. */
    private static final Map<String, String> RUNNING = Map.of(
            "ACT_RU_EXECUTION", "true",
            "ACT_RU_TASK", "true",
            "ACT_RU_IDENTITYLINK", "true",
            "ACT_RU_VARIABLE", "true",
            "ACT_RU_EVENT_SUBSCR", "EXECUTION_ID_ is not null",
            "ACT_RU_AUTHORIZATION", "RESOURCE_TYPE_ = 7 and RESOURCE_ID_ <> '*'");

    private final JdbcTemplate database;
    private final String schema;

    EngineCopies(JdbcTemplate database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    /** One more copy of all that is over, under the same business keys. */
    void addFinished(int copy) {
        remembered().forEach(table -> add(table, copy, "true", "BUSINESS_KEY_"));
    }

    /**
     * One more copy of all that runs.
     *
     * @param others for each report whose recommendations run, the one whose recommendations the copies are about
     */
    void addRunning(int copy, Map<String, String> others) {
        String key = "BUSINESS_KEY_";
        for (Map.Entry<String, String> other : others.entrySet()) {
            key = "replace(%s, '%s', '%s')".formatted(key, other.getKey(), other.getValue());
        }
        String about = key;
        database.execute("set foreign_key_checks = 0");
        RUNNING.forEach((table, belongs) -> add(table, copy, belongs, about));
        database.execute("set foreign_key_checks = 1");
    }

    void analyze() {
        remembered().forEach(this::analyze);
        RUNNING.keySet().forEach(this::analyze);
    }

    private void analyze(String table) {
        database.execute("analyze table %s.%s".formatted(schema, table));
    }

    private List<String> remembered() {
        return database.queryForList(
                "select table_name from information_schema.tables where table_schema = ? and lower(table_name) like 'act_hi_%'",
                String.class, schema);
    }

    private void add(String table, int copy, String belongs, String key) {
        List<String> columns = database.queryForList(
                "select column_name from information_schema.columns where table_schema = ? and table_name = ?",
                String.class,
                schema,
                table);
        String values = columns.stream()
                .map(column -> column.equals("BUSINESS_KEY_") ? key : value(column, copy))
                .collect(Collectors.joining(", "));
        database.update("insert into %1$s.%2$s (%3$s) select %4$s from %1$s.%2$s where ID_ not like '___-%%' and %5$s"
                .formatted(schema, table, String.join(", ", columns), values, belongs));
    }

    private static String value(String column, int copy) {
        return IDS.contains(column) ? "concat('%03d-', %s)".formatted(copy, column) : column;
    }
}
