package org.recommendationtracker.notice;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.hibernate.Session;
import org.recommendationtracker.party.England;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The channel that needs nothing but the database: what is written here, the recipient finds on the page of notices. */
@Component
class Inbox {

    /** More than there are boards, so that an event to all of them is one batch. */
    private static final int BATCH = 200;

    private final NoticeRepository notices;
    private final AcknowledgementTallies tallies;
    private final AcknowledgementPolicy policy;
    private final EntityManager entities;
    private final Clock clock;

    Inbox(
            NoticeRepository notices,
            AcknowledgementTallies tallies,
            AcknowledgementPolicy policy,
            EntityManager entities,
            Clock clock) {
        this.notices = notices;
        this.tallies = tallies;
        this.policy = policy;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Writes the notices that are not there yet: all of them or none. Where another node writes the same ones at the
     * same moment, the database's unique key makes one of the two fail; tried again, it finds nothing left to do.
     *
     * @param acknowledging those of the recipients who are to acknowledge it
     * @return how many were written
     */
    @Transactional
    int deliver(TrackerEvent event, Set<String> recipients, Set<String> acknowledging) {
        Set<String> alreadyTold = notices.recipientsOf(event.id(), event.event());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.unwrap(Session.class).setJdbcBatchSize(BATCH);
        int written = 0;
        int asked = 0;
        for (String recipient : recipients) {
            if (!alreadyTold.contains(recipient)) {
                Notice notice = Notice.inInbox(event, recipient, now);
                if (acknowledging.contains(recipient)) {
                    notice.expectAcknowledgement(event, England.dayOf(now), policy);
                    asked++;
                }
                entities.persist(notice);
                written++;
            }
        }
        if (asked > 0) {
            count(event, asked, policy.dueOn(England.dayOf(now)));
        }
        return written;
    }

    private void count(TrackerEvent event, int asked, LocalDate acknowledgeBy) {
        AcknowledgementTally tally = tallies.findForUpdate(event.id()).orElse(null);
        if (tally == null) {
            tally = new AcknowledgementTally(event, acknowledgeBy);
            entities.persist(tally);
        }
        tally.ask(asked);
    }
}
