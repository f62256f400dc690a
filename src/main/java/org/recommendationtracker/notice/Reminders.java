package org.recommendationtracker.notice;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.sweep.Due;
import org.recommendationtracker.sweep.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Watches the notices that are to be acknowledged: reminds whoever has not done it, and tells the minister's office and
 * the panel who is late. What is said when comes from {@code bpmn/clocks.dmn}, who hears it from {@code
 * bpmn/audiences.dmn}. All that is said of one event on a day is one transaction.
 */
@Component
public class Reminders implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final NoticeRepository notices;
    private final Audiences audiences;
    private final AcknowledgementPolicy policy;
    private final EntityManager entities;
    private final NoticePublisher publisher;
    private final Clock clock;

    Reminders(
            NoticeRepository notices,
            Audiences audiences,
            AcknowledgementPolicy policy,
            EntityManager entities,
            NoticePublisher publisher,
            Clock clock) {
        this.notices = notices;
        this.audiences = audiences;
        this.policy = policy;
        this.entities = entities;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public List<Due> due(LocalDate today, Due after, int most) {
        return notices.eventsToRemindOf(today, after.day(), after.key(), Limit.of(most));
    }

    @Override
    public void carryOut(String event, LocalDate today) {
        Map<Reminder, List<Notice>> late = notices.toRemindOf(event, today).stream()
                .collect(Collectors.groupingBy(
                        notice -> notice.remind(today, policy),
                        () -> new EnumMap<>(Reminder.class),
                        Collectors.toList()));
        late.forEach((reminder, notices) -> say(event, reminder, notices));
    }

    private void say(String event, Reminder reminder, List<Notice> late) {
        Set<Audience> concerned = audiences.of(reminder.event());
        Set<String> alreadyTold = notices.recipientsOf(event, reminder.event());
        if (concerned.contains(Audience.BOARDS)) {
            late.stream()
                    .filter(notice -> !alreadyTold.contains(notice.recipient()))
                    .forEach(notice -> write(notice, reminder, notice.recipient(), words(reminder, notice)));
        }
        Notice one = late.get(0);
        String words =
                "%s, by %s".formatted(words(reminder, one), late.size() == 1 ? "1 board" : late.size() + " boards");
        overseers(concerned, one).stream()
                .filter(overseer -> !alreadyTold.contains(overseer))
                .forEach(overseer -> write(one, reminder, overseer, words));
        LOG.info("{} of {}: {} recipients", reminder, event, late.size());
    }

    private static Set<String> overseers(Set<Audience> concerned, Notice late) {
        Set<String> codes = new LinkedHashSet<>();
        if (concerned.contains(Audience.MINISTERS_OFFICE)) {
            codes.add(Objects.requireNonNull(late.office()));
        }
        if (concerned.contains(Audience.PANEL)) {
            codes.add(Recipient.codeOfPanel(Objects.requireNonNull(late.issuingBody())));
        }
        return codes;
    }

    private void write(Notice of, Reminder reminder, String whom, String words) {
        Instant now = Utc.now(clock);
        Notice said = of.reminderFor(whom, reminder, words, now);
        entities.persist(said);
        publisher.publish(said.told(), List.of(new NoticesWritten.Written(said.id(), whom, true, null)), now);
    }

    private static String words(Reminder reminder, Notice notice) {
        return reminder.words(England.DAY.format(Objects.requireNonNull(notice.acknowledgeBy())));
    }
}
