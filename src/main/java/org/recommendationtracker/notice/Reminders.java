package org.recommendationtracker.notice;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.recommendationtracker.fault.LastingFault;
import org.recommendationtracker.party.England;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watches the notices that are to be acknowledged: reminds whoever has not done it, and tells the minister's office and
 * the panel who is late. What is said when comes from {@code bpmn/clocks.dmn}, who hears it from {@code
 * bpmn/audiences.dmn}. All that is said of one event on a day is one transaction.
 */
@Component
public class Reminders implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final NoticeRepository notices;
    private final Audiences audiences;
    private final AcknowledgementPolicy policy;
    private final EntityManager entities;
    private final NoticeSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final LastingFault fault =
            new LastingFault(LOG, "Nobody can be reminded of notices now", "Reminders are being written again");

    Reminders(
            NoticeRepository notices,
            Audiences audiences,
            AcknowledgementPolicy policy,
            EntityManager entities,
            NoticeSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.notices = notices;
        this.audiences = audiences;
        this.policy = policy;
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (settings.enabled()) {
            tasks.addFixedDelayTask(
                    new IntervalTask(this::remindIfPossible, settings.remindEvery(), settings.remindEvery()));
        }
    }

    private void remindIfPossible() {
        try {
            remind();
            fault.isNotMet();
        } catch (RuntimeException e) {
            fault.isMet(e);
        }
    }

    /** Says what is to be said today. What fails is tried again the next time, and keeps nothing else from being said. */
    public void remind() {
        LocalDate today = England.today(clock);
        for (String event : notices.eventsToRemindOf(today)) {
            try {
                transaction.executeWithoutResult(status -> remindOf(event, today));
            } catch (RuntimeException e) {
                LOG.error("Nobody could be reminded of the notices of event {}", event, e);
            }
        }
    }

    private void remindOf(String event, LocalDate today) {
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.persist(of.reminderFor(whom, reminder, words, now));
    }

    private static String words(Reminder reminder, Notice notice) {
        return reminder.words(DAY.format(Objects.requireNonNull(notice.acknowledgeBy())));
    }
}
