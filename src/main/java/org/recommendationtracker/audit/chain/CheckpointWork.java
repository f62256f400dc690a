package org.recommendationtracker.audit.chain;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.recommendationtracker.address.PublicAddress;
import org.recommendationtracker.event.CheckpointMade;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.sweep.Due;
import org.recommendationtracker.sweep.DueWork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers new entries as leaves of the tree, block by block, and makes a checkpoint after the last. One node at a time does it.
 * What commits too late for a checkpoint is in the next one.
 */
@Component
class CheckpointWork implements DueWork {

    /** Entries up to this one have numbers, or will never be: what was not committed then is committed or undone now. */
    private static final String SETTLED = """
            select coalesce(max(last_entry), 0) from audit_checkpoint where made_at < :settled""";

    private final JdbcClient database;
    private final Leaves leaves;
    private final Checkpoints checkpoints;
    private final CheckpointKeys keys;
    private final ChainSettings settings;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** How far this sweep has come; one thread sweeps. */
    private volatile long numbered;

    CheckpointWork(
            JdbcClient database,
            Leaves leaves,
            Checkpoints checkpoints,
            CheckpointKeys keys,
            ChainSettings settings,
            PublicAddress address,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.settings = settings;
        this.address = address;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "checkpoints";
    }

    @Override
    public List<Due> due(LocalDate today, Due after, int most) {
        if (keys.signing().isEmpty()) {
            return List.of();
        }
        long first = 0;
        if (after.equals(Due.FIRST)) {
            if (!isTime()) {
                return List.of();
            }
            numbered = settled();
        } else {
            first = Long.parseLong(after.key()) + 1;
        }
        long blocks = (lastEntry() - numbered + Leaves.BLOCK - 1) / Leaves.BLOCK;
        return LongStream.range(first, first + Math.min(blocks, most))
                .mapToObj(block -> new Due(today, Long.toString(block)))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOut(String number, LocalDate today) {
        if (!hold()) {
            return;
        }
        Leaves.Block block = leaves.numberSome(numbered);
        numbered = block.last();
        long now = leaves.count();
        if (block.end() && isNews(now)) {
            make(now);
        }
    }

    /** A last one that is still to come was made while a clock was wrong. */
    private boolean isTime() {
        Instant now = clock.instant();
        return checkpoints
                .last()
                .map(Checkpoint::madeAt)
                .filter(made -> made.isAfter(now.minus(settings.every())) && !made.isAfter(now))
                .isEmpty();
    }

    private boolean hold() {
        return database.sql("select name from audit_lock where name = 'tree' for update skip locked")
                .query(String.class)
                .optional()
                .isPresent();
    }

    private boolean isNews(long now) {
        return checkpoints.last().map(Checkpoint::leaves).orElse(0L) < now;
    }

    private void make(long count) {
        SigningKey key = keys.signing().orElseThrow();
        long number = checkpoints.last().map(Checkpoint::number).orElse(0L) + 1;
        Hash root = new MerkleTree(new StoredTree(database), count).root();
        CheckpointText text = new CheckpointText(origin(), count, root, number, Utc.now(clock));
        String note = text.sign(key);
        database.sql("""
                        insert into audit_checkpoint (number, leaves, last_entry, made_at, key_name, public_key, note)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        number,
                        count,
                        numbered,
                        Utc.of(text.madeAt()),
                        text.origin(),
                        key.publicKey().bytes(),
                        note)
                .update();
        events.publishEvent(new CheckpointMade(number, count, root.base64(), text.madeAt(), note));
    }

    private String origin() {
        URI told = URI.create(address.of("/audit"));
        return told.getAuthority() + told.getPath();
    }

    long settled() {
        return database.sql(SETTLED)
                .param(
                        "settled",
                        Utc.of(clock.instant()
                                .minus(settings.longestTransaction().multipliedBy(2))))
                .query(Long.class)
                .single();
    }

    private long lastEntry() {
        return database.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
    }
}
