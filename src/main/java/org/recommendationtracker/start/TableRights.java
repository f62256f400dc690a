package org.recommendationtracker.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * After each migration, gives the application's user its rights to each table: to the audit trail's, that it adds to them and
 * never changes or removes what is there.
 */
final class TableRights implements Callback {

    /** The audit trail's tables. */
    static final Set<String> APPEND_ONLY = Set.of("audit_entry", "audit_leaf", "audit_node", "audit_checkpoint");

    /** Told to whoever tries what they have no right to. */
    private static final int TABLE_ACCESS_DENIED = 1142;

    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_schema = database() and table_type = 'BASE TABLE' order by table_name";

    private final DataSource application;
    private final boolean check;

    TableRights(DataSource application, boolean check) {
        this.application = application;
        this.check = check;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Connection own = application.getConnection();
                Statement asApplication = own.createStatement();
                Statement asMigrations = context.getConnection().createStatement()) {
            String user = account(only(asApplication, "select current_user()"));
            for (String table : all(asMigrations, TABLES)) {
                asMigrations.execute("grant %s on `%s` to %s".formatted(rights(table), table, user));
            }
            if (check) {
                requireAppendOnly(asApplication, user);
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "The rights to the tables of the database cannot be given to the application's user (%s): let TRACKER_DB_MIGRATION_USER grant them, as in docs/runbook.md."
                            .formatted(e.getMessage()));
        }
    }

    private static String rights(String table) {
        if (table.equals("flyway_schema_history")) {
            return "select";
        }
        return APPEND_ONLY.contains(table) ? "select, insert" : "select, insert, update, delete";
    }

    /** Tries to change and to remove nothing at all: it is refused to whoever may not. */
    private static void requireAppendOnly(Statement statement, String user) throws SQLException {
        for (String table : APPEND_ONLY.stream().sorted().toList()) {
            String column = table.equals("audit_entry") ? "title" : "number";
            if (isAllowed(statement, "update %1$s set %2$s = %2$s where 1 = 0".formatted(table, column))
                    || isAllowed(statement, "delete from %s where 1 = 0".formatted(table))) {
                throw new StartRefused(
                        "The application's database user %s may change or remove what is in the audit trail (%s): take its rights to the whole database away and let TRACKER_DB_MIGRATION_USER give it what it needs, as in docs/runbook.md."
                                .formatted(user, table));
            }
        }
    }

    private static boolean isAllowed(Statement statement, String change) throws SQLException {
        try {
            statement.execute(change);
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == TABLE_ACCESS_DENIED) {
                return false;
            }
            throw e;
        }
    }

    /** {@code name@host} with each part quoted. */
    private static String account(String user) {
        int at = user.lastIndexOf('@');
        return "'%s'@'%s'"
                .formatted(
                        user.substring(0, at).replace("'", "''"),
                        user.substring(at + 1).replace("'", "''"));
    }

    private static String only(Statement statement, String query) throws SQLException {
        return all(statement, query).get(0);
    }

    private static List<String> all(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Override
    public String getCallbackName() {
        return "rights to tables";
    }
}
