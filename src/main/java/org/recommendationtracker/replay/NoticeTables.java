package org.recommendationtracker.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.recommendationtracker.notice.NoticesAnew.Told;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.JdbcTemplate;

/** The notices that were made anew beside those that were given. */
final class NoticeTables {

    private static final String COLUMNS = "event_id, recipient, event, subject, title, occurred_at, asked";

    /** Columns of either table. */
    private static final int WIDTH = 8;

    private static final String TABLE = """
            create table %s (event_id varchar(100), recipient varchar(60), event varchar(60), subject varchar(60),
                title varchar(200), occurred_at datetime(6), asked boolean, %s boolean,
                primary key (event_id, recipient, event))""";

    private static final String IN_ORDER = " order by event_id, recipient, event";

    private static final String SAME =
            "%1$s.event_id = %2$s.event_id and %1$s.recipient = %2$s.recipient and %1$s.event = %2$s.event";

    private static final String MISSING = "select m.* from made m where handled and not exists"
            + " (select 1 from given g where " + SAME.formatted("g", "m") + ")" + IN_ORDER;

    private static final String UNFOUNDED = "select g.* from given g where not reminder and not exists"
            + " (select 1 from made m where " + SAME.formatted("m", "g") + ")" + IN_ORDER;

    private static final String STRAY = "select g.* from given g where reminder and not exists"
            + " (select 1 from made m where m.event_id = g.event_id and m.asked)" + IN_ORDER;

    private static final String OTHERS = "select m.*, g.* from made m join given g on "
            + SAME.formatted("g", "m")
            + " where m.subject <> g.subject or m.title <> g.title or m.occurred_at <> g.occurred_at or m.asked <> g.asked"
            + " order by m.event_id, m.recipient, m.event";

    private final JdbcTemplate database;
    private final Scratch.Rows made;
    private final Scratch.Rows given;

    NoticeTables(Scratch scratch) {
        database = scratch.database();
        database.execute(TABLE.formatted("made", "handled"));
        database.execute(TABLE.formatted("given", "reminder"));
        // an event that came twice is told once
        made = scratch.rows("insert ignore into made (" + COLUMNS + ", handled) values (?, ?, ?, ?, ?, ?, ?, ?)");
        given = scratch.rows("insert into given (" + COLUMNS + ", reminder) values (?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /** @param handled whether the consumer must have given it */
    void addMade(Told told, boolean handled) {
        add(made, told, handled);
    }

    void addGiven(Told told, boolean isReminder) {
        add(given, told, isReminder);
    }

    private static void add(Scratch.Rows rows, Told told, boolean mark) {
        rows.add(
                told.eventId(),
                told.recipient(),
                told.event(),
                told.subject(),
                told.title(),
                Utc.of(told.occurredAt()),
                told.asked(),
                mark);
    }

    void complete() {
        made.flush();
        given.flush();
    }

    long countMade() {
        return count("made");
    }

    long countGiven() {
        return count("given where not reminder");
    }

    long countReminders() {
        return count("given where reminder");
    }

    private long count(String rows) {
        return Objects.requireNonNull(database.queryForObject("select count(*) from " + rows, Long.class));
    }

    void eachMissing(Consumer<Told> reader) {
        database.query(MISSING, row -> {
            reader.accept(told(row, 1));
        });
    }

    void eachUnfounded(Consumer<Told> reader) {
        database.query(UNFOUNDED, row -> {
            reader.accept(told(row, 1));
        });
    }

    void eachStrayReminder(Consumer<Told> reader) {
        database.query(STRAY, row -> {
            reader.accept(told(row, 1));
        });
    }

    /** Of each that says something else: as it was made anew, and as it was given. */
    void eachOther(BiConsumer<Told, Told> reader) {
        database.query(OTHERS, row -> {
            reader.accept(told(row, 1), told(row, 1 + WIDTH));
        });
    }

    private static Told told(ResultSet row, int first) throws SQLException {
        return new Told(
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getObject(first + 5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getBoolean(first + 6));
    }
}
