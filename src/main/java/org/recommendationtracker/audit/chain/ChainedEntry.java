package org.recommendationtracker.audit.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An entry with all that its hash is made of; {@code docs/audit-chain.md} says how.
 *
 * @param previous hash of the subject's entry before; null at position 1
 * @param recordedAt counts to the microsecond
 */
public record ChainedEntry(
        String kind,
        String subject,
        int position,
        @Nullable Hash previous,
        String step,
        String title,
        String user,
        String role,
        @Nullable String party,
        LocalDate effectiveOn,
        Instant recordedAt,
        @Nullable String event,
        @Nullable String before,
        String after,
        @Nullable String comment,
        Salt salt) {

    private static final int VERSION = 1;

    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** As everybody may see it: who did it and what they remarked are digests. */
    public String canonical() {
        return new CanonicalJson()
                .add("after", after)
                .add("before", before)
                .add("comment", comment == null ? null : salt.digestOfComment(comment))
                .add("effectiveOn", effectiveOn.toString())
                .add("event", event)
                .add("kind", kind)
                .add("party", party)
                .add("position", position)
                .add("previous", previous == null ? null : previous.hex())
                .add("recordedAt", MOMENT.format(recordedAt.truncatedTo(ChronoUnit.MICROS)))
                .add("role", role)
                .add("step", step)
                .add("subject", subject)
                .add("title", title)
                .add("user", salt.digestOfUser(user))
                .add("v", VERSION)
                .toString();
    }

    public Hash hash() {
        return Hash.ofLeaf(canonical());
    }
}
