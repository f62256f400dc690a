package org.recommendationtracker.audit.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Utc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks of the whole audit trail, in the background: one at a time over all nodes. */
@Service
public class Verifications implements DisposableBean {

    /** As many problems are told of one by one. */
    static final int MAX_PROBLEMS = 100;

    /** A check that has not been heard of for so long has ended. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final Duration REPORT_EVERY = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Leaves leaves;
    private final Checkpoints checkpoints;
    private final CheckpointKeys keys;
    private final CheckpointWork work;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable Thread running;
    private volatile boolean stopping;

    Verifications(
            JdbcClient database,
            Leaves leaves,
            Checkpoints checkpoints,
            CheckpointKeys keys,
            CheckpointWork work,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The one that began last. */
    public Optional<Verification> last() {
        return database.sql("select * from audit_verification order by id desc limit 1")
                .query(this::read)
                .optional();
    }

    /**
     * Begins one, unless one goes on.
     *
     * @param userId who asked for it; null if nobody did
     */
    public void start(@Nullable String userId) {
        transaction.executeWithoutResult(status -> begin(userId));
    }

    private void begin(@Nullable String userId) {
        database.sql("select name from audit_lock where name = 'verification' for update")
                .query(String.class)
                .single();
        if (last().filter(verification -> verification.state() == Verification.State.RUNNING)
                .isPresent()) {
            return;
        }
        Instant now = Utc.now(clock);
        database.sql("""
                        insert into audit_verification (started_by, started_at, seen_at, entries, entries_in_all,
                            checkpoints, problem_count, problems)
                        select ?, ?, ?, 0, count(*), 0, 0, '[]' from audit_entry""").params(userId, Utc.of(now), Utc.of(now)).update();
        long id = database.sql("select max(id) from audit_verification")
                .query(Long.class)
                .single();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                startThread(id);
            }
        });
    }

    private void startThread(long id) {
        Thread thread = new Thread(() -> run(id), "audit-verification");
        thread.setDaemon(true);
        running = thread;
        thread.start();
    }

    private void run(long id) {
        Tally tally = new Tally(id);
        try {
            new ChainCheck(database, leaves, checkpoints, keys.all(), work.settled(), tally).run();
            tally.finish();
        } catch (CancellationException stopped) {
            LOG.info("The check of the audit trail ends with this node");
        } catch (RuntimeException e) {
            LOG.error("The audit trail cannot be checked", e);
        }
    }

    /** Counts, and writes down now and then how far it is. */
    private final class Tally implements Findings {

        private final long id;
        private final List<Problem> problems = new ArrayList<>();
        private long problemCount;
        private long entries;
        private long compared;
        private long reported = System.nanoTime();

        Tally(long id) {
            this.id = id;
        }

        @Override
        public void found(Problem problem) {
            problemCount++;
            if (problems.size() < MAX_PROBLEMS) {
                problems.add(problem);
                LOG.error("The audit trail was tampered with: {}", problem);
            }
        }

        @Override
        public void entries(long more) {
            if (stopping) {
                throw new CancellationException();
            }
            entries += more;
            if (System.nanoTime() - reported > REPORT_EVERY.toNanos()) {
                report(null);
                reported = System.nanoTime();
            }
        }

        @Override
        public void checkpoint() {
            compared++;
        }

        void finish() {
            report(Utc.now(clock));
            LOG.info(
                    "{} entries and {} checkpoints of the audit trail checked: {} problems",
                    entries,
                    compared,
                    problemCount);
        }

        private void report(@Nullable Instant finishedAt) {
            transaction.executeWithoutResult(status -> database.sql("""
                            update audit_verification set seen_at = ?, finished_at = ?, entries = ?, checkpoints = ?,
                                problem_count = ?, problems = ? where id = ?""")
                    .params(
                            Utc.of(clock.instant()),
                            finishedAt == null ? null : Utc.of(finishedAt),
                            entries,
                            compared,
                            problemCount,
                            write(problems),
                            id)
                    .update());
        }
    }

    private Verification read(ResultSet row, int number) throws SQLException {
        Instant finished = Utc.readIfAny(row, "finished_at");
        long problemCount = row.getLong("problem_count");
        return new Verification(
                Utc.read(row, "started_at"),
                finished,
                state(finished, Utc.read(row, "seen_at"), problemCount),
                row.getLong("entries"),
                row.getLong("entries_in_all"),
                row.getLong("checkpoints"),
                problemCount,
                problems(row.getString("problems")));
    }

    private Verification.State state(@Nullable Instant finished, Instant seen, long problems) {
        if (finished != null) {
            return problems == 0 ? Verification.State.INTACT : Verification.State.BROKEN;
        }
        return seen.plus(SILENCE).isBefore(clock.instant())
                ? Verification.State.INTERRUPTED
                : Verification.State.RUNNING;
    }

    private static String write(List<Problem> problems) {
        try {
            return JSON.writeValueAsString(problems);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("problems that are no JSON", e);
        }
    }

    private static List<Problem> problems(String json) {
        try {
            return JSON.readValue(json, PROBLEMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept of problems is no JSON", e);
        }
    }

    /** Lets a check end with its block. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        Thread thread = running;
        if (thread != null) {
            thread.join(Duration.ofSeconds(3).toMillis());
        }
    }
}
