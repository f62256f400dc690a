package org.recommendationtracker.notice;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AcknowledgementTallies extends Repository<AcknowledgementTally, String> {

    /** As many are counted, and can be paged through. */
    int MAX_COUNTED = 10_000;

    /** Locked: of two boards that acknowledge at the same time, the later sees the earlier. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select tally from AcknowledgementTally tally where tally.eventId = :eventId")
    Optional<AcknowledgementTally> findForUpdate(String eventId);

    /** What was not acknowledged by everybody first, in the order of its date. */
    @Query("select tally from AcknowledgementTally tally order by tally.complete, tally.acknowledgeBy, tally.eventId")
    List<AcknowledgementTally> find(Pageable page);

    @Query("""
            select tally from AcknowledgementTally tally where tally.subject = :subject
            order by tally.complete, tally.acknowledgeBy, tally.eventId""")
    List<AcknowledgementTally> find(String subject, Pageable page);

    @Query(
            nativeQuery = true,
            value = "select count(*) from (select event_id from acknowledgement_tally limit " + MAX_COUNTED
                    + ") counted")
    long count();

    @Query("select count(tally) from AcknowledgementTally tally where tally.subject = :subject")
    long count(String subject);
}
