package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Keeps for whom somebody acts: issuing bodies become parties, with a code that each report and recommendation has, and
 * the names of those who may not decide on what they did before are kept.
 */
public class V16__Authority extends BaseJavaMigration {

    private static final int MAX_CODE_LENGTH = 40;

    /** The bodies that are known from the start, by name. */
    private static final Map<String, String> KNOWN = Map.of(
            "National panel of independent experts on serious case reviews", "scr-panel",
            "Grenfell Tower Inquiry", "grenfell-tower-inquiry");

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        run(
                database,
                """
                create table issuing_body (
                    code varchar(40) not null primary key,
                    name varchar(200) not null,
                    constraint issuing_body_name unique (name)
                )""",
                "alter table panel_report add column issuing_body_code varchar(40)",
                "alter table recommendation add column issuing_body varchar(40)",
                "alter table recommendation add column drafted_by varchar(64)",
                "alter table extension add column asked_by varchar(64)",
                "alter table withdrawal add column proposed_by varchar(64)",
                "alter table audit_entry add column party varchar(60)");
        for (Map.Entry<String, String> body : bodies(database).entrySet()) {
            insert(database, body.getValue(), body.getKey());
        }
        run(
                database,
                """
                update panel_report set issuing_body_code =
                    (select code from issuing_body body where lower(body.name) = lower(panel_report.issuing_body))""",
                """
                update recommendation set issuing_body =
                    (select issuing_body_code from panel_report report
                    where report.reference = recommendation.report_reference)""",
                """
                update recommendation set drafted_by =
                    (select entry.user_id from audit_entry entry where entry.subject_kind = 'RECOMMENDATION'
                    and entry.subject = recommendation.reference and entry.position =
                        (select max(latest.position) from audit_entry latest
                        where latest.subject_kind = 'RECOMMENDATION' and latest.subject = recommendation.reference
                        and latest.step = 'RESPONSE_DRAFTED'))
                where decision is not null""",
                "alter table panel_report modify column issuing_body_code varchar(40) not null",
                "alter table recommendation modify column issuing_body varchar(40) not null");
    }

    /** Every body that there is, and its code. */
    private static Map<String, String> bodies(Connection database) throws SQLException {
        Map<String, String> codes = new LinkedHashMap<>(KNOWN);
        for (String name : issuers(database)) {
            if (codes.keySet().stream().noneMatch(known -> known.equalsIgnoreCase(name))) {
                codes.put(name, code(name, new ArrayList<>(codes.values())));
            }
        }
        return codes;
    }

    private static List<String> issuers(Connection database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select distinct issuing_body from panel_report order by issuing_body")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String code(String name, List<String> taken) {
        String words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String code = words.isEmpty() ? "body" : words.substring(0, Math.min(words.length(), MAX_CODE_LENGTH - 4));
        code = code.replaceAll("-$", "");
        String free = code;
        for (int number = 2; taken.contains(free); number++) {
            free = code + "-" + number;
        }
        return free;
    }

    private static void insert(Connection database, String code, String name) throws SQLException {
        try (PreparedStatement insert =
                database.prepareStatement("insert into issuing_body (code, name) values (?, ?)")) {
            insert.setString(1, code);
            insert.setString(2, name);
            insert.executeUpdate();
        }
    }

    private static void run(Connection database, String... statements) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
