package org.recommendationtracker.replay;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.register.Counted;
import org.recommendationtracker.replay.LiveSubjects.Standing;
import org.recommendationtracker.replay.LiveSubjects.Subject;
import org.springframework.jdbc.core.JdbcTemplate;

/** How each subject stands by its events, beside how it stands in the register. */
final class SubjectTables {

    private static final String ADD_MADE = """
            merge into stands_by_events s
            using (select cast(? as varchar(60)) subject, cast(? as integer) sequence, cast(? as varchar(40)) status,
                cast(? as boolean) part, cast(? as boolean) divided) n on s.subject = n.subject
            when matched and n.sequence >= s.sequence then
                update set sequence = n.sequence, status = n.status, part = n.part, divided = n.divided
            when not matched then insert (subject, sequence, status, part, divided)
                values (n.subject, n.sequence, n.status, n.part, n.divided)""";

    /** Of which the database has later events that are not on the topic yet: they are not compared. */
    private static final String MOVED_ON = """
            create view moved_on as
            select l.subject from numbered l left join stands_by_events e on e.subject = l.subject
            where l.last_sequence > coalesce(e.sequence, 0) and l.unsent >= l.last_sequence""";

    private static final String OTHER_NUMBERS = """
            select s.subject, coalesce(e.sequence, 0), coalesce(l.last_sequence, 0)
            from (select subject from numbered union select subject from stands_by_events) s
            left join numbered l on l.subject = s.subject left join stands_by_events e on e.subject = s.subject
            where (l.subject is null or coalesce(e.sequence, 0) not between l.least_sequence and l.last_sequence)
              and s.subject not in (select subject from moved_on)
            order by s.subject""";

    private static final String OTHER_STANDINGS = """
            select s.subject, coalesce(e.status, 'nowhere'), coalesce(r.status, 'nowhere'),
                e.part, r.part, e.divided, r.divided
            from (select subject from stands_in_register
                union select subject from stands_by_events where status is not null) s
            left join stands_in_register r on r.subject = s.subject left join stands_by_events e on e.subject = s.subject
            where (r.subject is null or e.status is null or e.status <> r.status or e.part <> r.part or e.divided <> r.divided)
              and s.subject not in (select subject from moved_on)
            order by s.subject""";

    private static final String TOTALS = "select status, count(*) from %s"
            + " where status is not null and subject %s (select subject from moved_on) and %s group by status";

    private final JdbcTemplate database;
    private final Scratch.Rows made;
    private final Scratch.Rows numbered;
    private final Scratch.Rows standing;

    /** Takes a subject with two things that should be the same. */
    @FunctionalInterface
    interface Difference<T> {

        void of(String subject, T byEvents, T inDatabase);
    }

    SubjectTables(Scratch scratch) {
        database = scratch.database();
        database.execute("create table stands_by_events (subject varchar(60) primary key, sequence integer,"
                + " status varchar(40), part boolean, divided boolean)");
        database.execute("create table stands_in_register (subject varchar(60) primary key, status varchar(40),"
                + " part boolean, divided boolean)");
        database.execute("create table numbered (subject varchar(60) primary key, least_sequence integer,"
                + " last_sequence integer, unsent integer)");
        database.execute(MOVED_ON);
        made = scratch.rows(ADD_MADE);
        numbered = scratch.rows("insert into numbered values (?, ?, ?, ?)");
        standing = scratch.rows("insert into stands_in_register values (?, ?, ?, ?)");
    }

    /** @param status null of a report, and of what was taken back */
    void addMade(String subject, int sequence, @Nullable String status, boolean part, boolean divided) {
        made.add(subject, sequence, status, part, divided);
    }

    void addLive(Subject subject) {
        numbered.add(subject.reference(), subject.least(), subject.last(), subject.unsent());
    }

    void addStanding(Standing known) {
        standing.add(known.reference(), known.status(), known.part(), known.divided());
    }

    void complete() {
        made.flush();
        numbered.flush();
        standing.flush();
    }

    long countStanding() {
        return count("stands_by_events where status is not null");
    }

    long countMovedOn() {
        return count("moved_on");
    }

    private long count(String rows) {
        return Objects.requireNonNull(database.queryForObject("select count(*) from " + rows, Long.class));
    }

    /** By the last event on the topic, and the last in the database. */
    void eachWithOtherNumber(Difference<Integer> reader) {
        database.query(OTHER_NUMBERS, row -> {
            reader.of(row.getString(1), row.getInt(2), row.getInt(3));
        });
    }

    void eachWithOtherStanding(Difference<String> reader) {
        database.query(OTHER_STANDINGS, row -> {
            reader.of(
                    row.getString(1),
                    words(row.getString(2), row.getBoolean(4), row.getBoolean(6)),
                    words(row.getString(3), row.getBoolean(5), row.getBoolean(7)));
        });
    }

    private static String words(String status, boolean part, boolean divided) {
        return status + (part ? ", a part" : "") + (divided ? ", split into parts" : "");
    }

    /** How many have each status by their events. */
    Map<String, Long> totalsMade(Counted counted) {
        return totals("stands_by_events", "not in", counted);
    }

    /** How many of those that are not compared have each status in the register. */
    Map<String, Long> totalsMovedOn(Counted counted) {
        return totals("stands_in_register", "in", counted);
    }

    private Map<String, Long> totals(String table, String membership, Counted counted) {
        String condition =
                switch (counted) {
                    case RECOMMENDATIONS -> "not part";
                    case ANSWERS -> "not divided";
                    case PARTS -> "part";
                };
        Map<String, Long> totals = new TreeMap<>();
        database.query(TOTALS.formatted(table, membership, condition), row -> {
            totals.put(row.getString(1), row.getLong(2));
        });
        return totals;
    }
}
