package org.recommendationtracker.event;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface OutboxRepository extends Repository<OutboxEntry, Long> {

    /** In the order of writing. An event still uncommitted may belong before these, but never one of their subjects'. */
    @Query(
            "select e from OutboxEntry e where e.sentAt is null and e.aggregateId not in :heldBack order by e.sentAt, e.position")
    List<OutboxEntry> unsentExceptOf(Collection<String> heldBack, Limit limit);

    @Query(
            "select count(e) > 0 from OutboxEntry e where e.aggregateId = :subject and e.sequence = :sequence and e.id = :id")
    boolean exists(String subject, int sequence, String id);

    @Transactional
    @Modifying
    @Query("update OutboxEntry e set e.sentAt = :at where e.position between :first and :last")
    void markSent(long first, long last, Instant at);

    @Query("select count(e) from OutboxEntry e where e.sentAt is null")
    long backlog();

    @Query("select e.recordedAt from OutboxEntry e where e.sentAt is null order by e.position limit 1")
    Optional<Instant> oldestUnsent();
}
