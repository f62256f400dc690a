package org.recommendationtracker.notice;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.recommendationtracker.notice.NoticesWritten.Written;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Utc;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is written here, the recipient finds on the page of notices; whoever listens tells it through other channels too. */
@Component
class Inbox {

    private final NoticeRepository notices;
    private final NoticeInserts inserts;
    private final AcknowledgementTallies tallies;
    private final AcknowledgementPolicy policy;
    private final EntityManager entities;
    private final NoticePublisher publisher;
    private final Clock clock;

    Inbox(
            NoticeRepository notices,
            NoticeInserts inserts,
            AcknowledgementTallies tallies,
            AcknowledgementPolicy policy,
            EntityManager entities,
            NoticePublisher publisher,
            Clock clock) {
        this.notices = notices;
        this.inserts = inserts;
        this.tallies = tallies;
        this.policy = policy;
        this.entities = entities;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Writes the notices that are not there yet: all of them or none. If another node writes the same ones at the
     * same moment, the database's unique key makes one of the two fail; tried again, it finds nothing left to do.
     *
     * @param acknowledging those of the recipients who are to acknowledge it
     * @return how many were written
     */
    @Transactional
    int deliver(TrackerEvent event, Set<String> recipients, Set<String> acknowledging) {
        Set<String> untold = new LinkedHashSet<>(recipients);
        untold.removeAll(notices.recipientsOf(event.id(), event.event()));
        Set<String> asked = new LinkedHashSet<>(untold);
        asked.retainAll(acknowledging);
        Set<String> others = new LinkedHashSet<>(untold);
        others.removeAll(asked);
        Instant now = Utc.now(clock);
        List<Written> written = new ArrayList<>(inserts.tell(event, others, now));
        if (!asked.isEmpty()) {
            LocalDate due = policy.dueOn(England.dayOf(now));
            written.addAll(inserts.ask(event, asked, now, due, policy.sayOn(Reminder.DUE_SOON, due)));
            count(event, asked.size(), due);
        }
        publisher.publish(event.told(), written, now);
        return written.size();
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
