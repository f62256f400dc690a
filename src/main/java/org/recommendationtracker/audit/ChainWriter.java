package org.recommendationtracker.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.chain.ChainSettings;
import org.recommendationtracker.audit.chain.ChainedEntry;
import org.recommendationtracker.audit.chain.Hash;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Adds entries, each chained to the one before of its subject. */
@Component
class ChainWriter {

    /** As many subjects' last entries are remembered, so that a step need not ask for the one before. */
    private static final int REMEMBERED = 10_000;

    private static final String ADD = """
            insert into audit_entry (subject_kind, subject, position, step, title, user_id, role, party, effective_on,
                recorded_at, event_id, state_before, state_after, comment, salt, hash)
            select :kind, :subject, :position, :step, :title, :user, :role, :party, :effectiveOn,
                :recordedAt, :event, :before, :after, :comment, :salt, :hash
            from %s""";

    private static final String ADD_AFTER_KNOWN = ADD.formatted("(select 1) one");

    /** Adds nothing if another node has gone on with the chain. */
    private static final String ADD_AFTER_REMEMBERED = ADD.formatted("""
            audit_entry remembered
            where remembered.subject_kind = :kind and remembered.subject = :subject
                and remembered.position = :position - 1 and remembered.hash = :previous
                and not exists (select 1 from audit_entry later
                    where later.subject_kind = :kind and later.subject = :subject and later.position = :position)""");

    private static final String LAST = """
            select position, hash from audit_entry where subject_kind = :kind and subject = :subject
            order by position desc limit 1""";

    private final AuditEntries entries;
    private final JdbcClient database;
    private final ChainSettings settings;
    private final Clock clock;
    private final Cache<Subject, Last> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ChainWriter(AuditEntries entries, JdbcClient database, ChainSettings settings, Clock clock) {
        this.entries = entries;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** What an entry is about. */
    record Subject(SubjectKind kind, String reference) {}

    /**
     * A subject's last entry.
     *
     * @param position 0 if there is none yet
     */
    record Last(int position, @Nullable Hash hash) {

        static final Last NONE = new Last(0, null);
    }

    /** The last entry of a subject, as long as a transaction runs to which nobody else's are added. */
    private final class Own implements TransactionSynchronization {

        private final Subject subject;
        private @Nullable Last last;
        private @Nullable Instant firstRecordedAt;

        Own(Subject subject) {
            this.subject = subject;
        }

        void goOn(ChainedEntry entry) {
            last = new Last(entry.position(), entry.hash());
            if (firstRecordedAt == null) {
                firstRecordedAt = entry.recordedAt();
            }
        }

        /** What was said of a moment that is long over stays true: nothing is kept that was recorded before it. */
        @Override
        public void beforeCommit(boolean readOnly) {
            Instant oldest = clock.instant().minus(settings.longestTransaction());
            if (firstRecordedAt != null && firstRecordedAt.isBefore(oldest)) {
                throw new TransactionTimedOutException("What was recorded of %s at %s took too long and is undone"
                        .formatted(subject.reference(), firstRecordedAt));
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(subject);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(subject, this);
        }

        @Override
        public void afterCommit() {
            if (last != null) {
                remembered.put(subject, last);
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(subject);
        }
    }

    /**
     * Adds an entry.
     *
     * @param begins whether it is known to be the subject's first
     * @param after makes it, once it is known what it comes after
     */
    void append(Subject subject, boolean begins, Function<Last, ChainedEntry> after) {
        Own own = own(subject);
        if (own.last == null && begins) {
            own.last = Last.NONE;
        }
        own.goOn(own.last == null ? addAfterRemembered(subject, after) : addAfter(own.last, after));
    }

    private ChainedEntry addAfterRemembered(Subject subject, Function<Last, ChainedEntry> after) {
        Last last = remembered.getIfPresent(subject);
        if (last != null) {
            ChainedEntry entry = after.apply(last);
            if (add(ADD_AFTER_REMEMBERED, entry) == 1) {
                return entry;
            }
        }
        return addAfter(read(subject), after);
    }

    private ChainedEntry addAfter(Last last, Function<Last, ChainedEntry> after) {
        ChainedEntry entry = after.apply(last);
        add(ADD_AFTER_KNOWN, entry);
        return entry;
    }

    private int add(String statement, ChainedEntry entry) {
        return database.sql(statement).params(parameters(entry)).update();
    }

    private Last read(Subject subject) {
        return database.sql(LAST)
                .param("kind", subject.kind().name())
                .param("subject", subject.reference())
                .query((row, number) -> new Last(row.getInt("position"), new Hash(row.getBytes("hash"))))
                .optional()
                .orElse(Last.NONE);
    }

    private static Map<String, @Nullable Object> parameters(ChainedEntry entry) {
        Hash previous = entry.previous();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("kind", entry.kind());
        parameters.put("subject", entry.subject());
        parameters.put("position", entry.position());
        parameters.put("step", entry.step());
        parameters.put("title", entry.title());
        parameters.put("user", entry.user());
        parameters.put("role", entry.role());
        parameters.put("party", entry.party());
        parameters.put("effectiveOn", entry.effectiveOn());
        parameters.put("recordedAt", Utc.of(entry.recordedAt()));
        parameters.put("event", entry.event());
        parameters.put("before", entry.before());
        parameters.put("after", entry.after());
        parameters.put("comment", entry.comment());
        parameters.put("salt", entry.salt().bytes());
        parameters.put("hash", entry.hash().bytes());
        parameters.put("previous", previous == null ? null : previous.bytes());
        return parameters;
    }

    /**
     * Writes the subject's own change, once in a transaction. Its row lock makes two steps on one subject take turns, so that the
     * second ends as the stale update that it is, and never as two entries with one position.
     */
    private Own own(Subject subject) {
        Own known = (Own) TransactionSynchronizationManager.getResource(subject);
        if (known != null) {
            return known;
        }
        entries.flush();
        Own own = new Own(subject);
        TransactionSynchronizationManager.bindResource(subject, own);
        TransactionSynchronizationManager.registerSynchronization(own);
        return own;
    }
}
