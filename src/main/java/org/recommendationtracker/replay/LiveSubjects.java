package org.recommendationtracker.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.register.Counted;
import org.recommendationtracker.register.StatusCounts;
import org.recommendationtracker.register.StatusTotals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How many events each subject has, and how it stands in the register, all as at one moment. */
final class LiveSubjects {

    private static final int PAGE = 5_000;

    /** Later than all that is known or takes effect. */
    private static final LocalDate NO_DAY_AFTER = LocalDate.of(9999, 1, 1);

    /** The clock of the node that sends may be behind ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** Numbers at the end that are known to be of no event are not awaited. Checkpoints are on another topic. */
    private static final String SUBJECTS = """
            select s.aggregateid, coalesce(g.first_sequence - 1, s.last_sequence) as least_sequence, s.last_sequence,
                (select max(o.sequence) from outbox o where o.aggregateid = s.aggregateid
                 and (o.sent_at is null or o.sent_at >= :since)) as unsent
            from outbox_sequence s
            left join sequence_gap g on g.aggregateid = s.aggregateid and g.last_sequence = s.last_sequence
            where s.aggregateid > :after and s.aggregateid <> 'audit' and s.aggregateid not like '%:%'
            order by s.aggregateid limit :most""";

    private static final String STANDINGS = """
            select reference, status, part_number, parts from register_entry
            where reference > :after order by reference limit :most""";

    private final JdbcClient database;
    private final StatusTotals totals;
    private final TransactionTemplate snapshot;

    LiveSubjects(JdbcClient database, StatusTotals totals, PlatformTransactionManager transactions) {
        this.database = database;
        this.totals = totals;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /**
     * A recommendation or report whose steps have events.
     *
     * @param least number that its last event on the topic may have
     * @param last number that was given
     * @param unsent number of the last event that may not be on the topic yet; 0 if there is none
     */
    record Subject(String reference, int least, int last, int unsent) {}

    /** How a recommendation stands. */
    record Standing(String reference, String status, boolean part, boolean divided) {}

    /**
     * Gives all of them, and how many the register counts in each status, by what it counts.
     *
     * @param since what was sent from then on may not be on the topic yet
     */
    Map<Counted, Map<String, Long>> read(Instant since, Consumer<Subject> subjects, Consumer<Standing> standings) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            pages(after -> subjectsAfter(after, since), Subject::reference, subjects);
            pages(this::standingsAfter, Standing::reference, standings);
            return totals();
        }));
    }

    private static <T> void pages(Function<String, List<T>> after, Function<T, String> reference, Consumer<T> reader) {
        List<T> page = after.apply("");
        while (!page.isEmpty()) {
            page.forEach(reader);
            page = after.apply(reference.apply(page.get(page.size() - 1)));
        }
    }

    private List<Subject> subjectsAfter(String reference, Instant since) {
        return database.sql(SUBJECTS)
                .param("since", Utc.of(since.minus(CLOCKS_DIFFER)))
                .param("after", reference)
                .param("most", PAGE)
                .query((row, number) -> new Subject(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    private List<Standing> standingsAfter(String reference) {
        return database.sql(STANDINGS)
                .param("after", reference)
                .param("most", PAGE)
                .query((row, number) ->
                        new Standing(row.getString(1), row.getString(2), row.getInt(3) > 0, row.getInt(4) > 0))
                .list();
    }

    private Map<Counted, Map<String, Long>> totals() {
        StatusCounts all = totals.count(
                NO_DAY_AFTER, NO_DAY_AFTER.atStartOfDay(ZoneOffset.UTC).toInstant());
        Map<Counted, Map<String, Long>> counts = new EnumMap<>(Counted.class);
        Arrays.stream(Counted.values()).forEach(counted -> {
            Map<String, Long> byName = new TreeMap<>();
            all.of(counted).forEach((status, number) -> byName.put(status.name(), number));
            counts.put(counted, byName);
        });
        return counts;
    }
}
