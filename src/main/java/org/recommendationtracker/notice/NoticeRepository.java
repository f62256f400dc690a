package org.recommendationtracker.notice;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoticeRepository extends Repository<Notice, String> {

    @Query("select n.recipient from Notice n where n.eventId = :eventId")
    Set<String> recipientsOf(String eventId);

    @Query("select n from Notice n where n.recipient in :recipients order by n.occurredAt desc, n.id")
    Page<Notice> newestFirst(Collection<String> recipients, Pageable page);

    /** What was unread at that moment first, then the rest, each newest first; nothing that came after it. */
    @Query("""
            select n from Notice n
            where n.recipient = :recipient
              and n.queuedAt <= :moment
              and (:unacknowledgedOnly = false or n.acknowledgedAt is null)
            order by case when n.readAt is null or n.readAt >= :moment then 0 else 1 end, n.occurredAt desc, n.id
            """)
    Page<Notice> unreadFirst(String recipient, boolean unacknowledgedOnly, Instant moment, Pageable page);

    @Query("""
            select new org.recommendationtracker.notice.NoticeRepository$Unread(n.recipient, count(n)) from Notice n
            where n.recipient in :recipients and n.readAt is null
            group by n.recipient
            """)
    List<Unread> countUnread(Collection<String> recipients);

    /** Locks the row: of two acknowledgements at the same moment the second must see the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Notice n where n.id = :id")
    Optional<Notice> findForUpdate(String id);

    /** One statement that touches nothing but this receipt, so that it cannot undo an acknowledgement made meanwhile. */
    @Modifying
    @Query("update Notice n set n.readAt = :now where n.id in :ids and n.readAt is null")
    void markRead(Collection<String> ids, Instant now);

    record Unread(String recipient, long notices) {}
}
