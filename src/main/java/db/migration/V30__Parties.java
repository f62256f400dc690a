package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Parties become data that administrators manage: the issuing bodies of the database, and the boards and offices that came as files. */
public class V30__Parties extends BaseJavaMigration {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection database = context.getConnection();
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                    create table party (
                        kind varchar(20) not null,
                        code varchar(40) not null,
                        name varchar(200) not null,
                        email varchar(254),
                        region varchar(100),
                        office varchar(40),
                        valid_from date,
                        valid_to date,
                        successor varchar(40),
                        version bigint not null,
                        primary key (kind, code)
                    )""");
            statement.execute("""
                    create table party_name (
                        kind varchar(20) not null,
                        code varchar(40) not null,
                        name varchar(200) not null,
                        until_on date,
                        primary key (kind, code, name)
                    )""");
            statement.execute("""
                    create table party_entry (
                        id bigint not null auto_increment primary key,
                        kind varchar(20) not null,
                        code varchar(40) not null,
                        what varchar(11000) not null,
                        done_by varchar(64) not null,
                        recorded_at datetime(6) not null
                    )""");
            statement.execute("create index party_entry_party on party_entry (kind, code, id)");
            statement.execute("create table party_changes (changes bigint not null)");
            statement.execute("insert into party_changes (changes) values (0)");
            statement.execute("insert into party (kind, code, name, version)"
                    + " select 'ISSUING_BODY', code, name, 1 from issuing_body");
            statement.execute("drop table issuing_body");
        }
        add(database, "BOARD", "/data/boards.csv");
        add(database, "OFFICE", "/data/offices.csv");
    }

    private static void add(Connection database, String kind, String file) throws SQLException, IOException {
        try (InputStream in = Objects.requireNonNull(V30__Parties.class.getResourceAsStream(file), file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                PreparedStatement insert = database.prepareStatement(
                        "insert into party (kind, code, name, region, version) values (?, ?, ?, ?, 1)")) {
            for (CSVRecord row : FORMAT.parse(reader)) {
                insert.setString(1, kind);
                insert.setString(2, row.get("code"));
                insert.setString(3, row.get("name"));
                insert.setString(4, row.isMapped("region") ? row.get("region") : null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
