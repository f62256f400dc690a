package org.recommendationtracker.notice;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recommendationtracker.sweep.Due;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoticeRepository extends Repository<Notice, String> {

    @Query("select n.recipient from Notice n where n.eventId = :eventId and n.event = :event")
    Set<String> recipientsOf(String eventId, String event);

    List<Notice> findByIdIn(Collection<String> ids);

    @Query("""
            select new org.recommendationtracker.notice.InboxSearch$Position(n.recipient, n.occurredAt, n.id)
            from Notice n where n.id = :id
            """)
    Optional<InboxSearch.Position> findPosition(String id);

    @Query("""
            select new org.recommendationtracker.notice.NoticeRepository$Telling(n.eventId, n.recipient)
            from Notice n where n.id = :id
            """)
    Optional<Telling> findTelling(String id);

    /**
     * The notice and its reminders. Locks the rows: of two acknowledgements at the same moment the second must see the
     * first.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Notice n where n.eventId = :eventId and n.recipient = :recipient order by n.id")
    List<Notice> findForUpdate(String eventId, String recipient);

    /** The events of which somebody is to be reminded by that day, each with the day, from after one on. */
    @Query("""
            select distinct new org.recommendationtracker.sweep.Due(n.remindOn, n.eventId) from Notice n
            where n.remindOn between :afterDay and :day and (n.remindOn > :afterDay or n.eventId > :afterEvent)
            order by n.remindOn, n.eventId
            """)
    List<Due> eventsToRemindOf(LocalDate day, LocalDate afterDay, String afterEvent, Limit most);

    /** Locks the rows: what another node says at the same moment is not said again, and the late are counted together. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Notice n where n.eventId = :eventId and n.remindOn <= :day order by n.id")
    List<Notice> toRemindOf(String eventId, LocalDate day);

    /** Of those events, whose acknowledgement is missing or had to be demanded. */
    @Query("""
            select n from Notice n
            where n.eventId in :eventIds and n.acknowledgeBy is not null
              and (n.acknowledgedAt is null or n.reminder = org.recommendationtracker.notice.Reminder.REASONS_DEMANDED)
            order by n.recipient
            """)
    List<Notice> late(Collection<String> eventIds);

    /** One statement that touches nothing but this receipt, so that it cannot undo an acknowledgement made meanwhile. */
    @Modifying
    @Query("update Notice n set n.readAt = :now where n.id in :ids and n.readAt is null")
    void markRead(Collection<String> ids, Instant now);

    record Telling(String eventId, String recipient) {}
}
