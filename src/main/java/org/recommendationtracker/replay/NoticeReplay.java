package org.recommendationtracker.replay;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.recommendationtracker.notice.NoticesAnew;
import org.recommendationtracker.notice.NoticesAnew.Given;
import org.recommendationtracker.notice.NoticesAnew.Told;
import org.recommendationtracker.notice.UnreadableEvent;

/** Makes the notices anew, and compares them with those of the inboxes. */
final class NoticeReplay {

    private static final int PAGE = 5_000;

    private final NoticesAnew notices;
    private final Map<TopicPartition, Long> handled;
    private final Map<String, String> deadLetters;
    private final Findings findings;
    private final NoticeTables tables;

    private long events;
    private long unhandled;

    /** @param handled of each partition, the offset before which the consumer has handled everything */
    NoticeReplay(Scratch scratch, NoticesAnew notices, Map<TopicPartition, Long> handled, Findings findings) {
        this.notices = notices;
        this.handled = handled;
        this.findings = findings;
        this.tables = new NoticeTables(scratch);
        this.deadLetters = notices.deadLetters();
    }

    void copyLive() {
        List<Given> page = notices.givenAfter("", PAGE);
        while (!page.isEmpty()) {
            page.forEach(notice -> tables.addGiven(notice.told(), notice.isReminder()));
            page = notices.givenAfter(page.get(page.size() - 1).id(), PAGE);
        }
    }

    void take(ConsumerRecord<byte[], byte[]> message) {
        events++;
        String place = NoticesAnew.place(message.partition(), message.offset());
        boolean isHandled = isHandled(message);
        if (!isHandled) {
            unhandled++;
        }
        String reason = deadLetters.get(place);
        if (reason != null) {
            findings.leavesOut(
                    "Left out: %s is a dead letter and waits for an administrator: %s".formatted(place, reason));
        }
        try {
            notices.of(message).forEach(told -> tables.addMade(told, isHandled && reason == null));
        } catch (UnreadableEvent e) {
            if (isHandled && reason == null) {
                findings.differs(
                        "Unread: %s cannot be told, and waits for nobody: %s".formatted(place, e.getMessage()));
            }
        }
    }

    private boolean isHandled(ConsumerRecord<?, ?> message) {
        TopicPartition partition = new TopicPartition(message.topic(), message.partition());
        return message.offset() < handled.getOrDefault(partition, 0L);
    }

    void compare() {
        tables.complete();
        findings.say(
                "%,d events on %s were read; %,d notices follow from them, %,d are in the inboxes, and %,d reminders."
                        .formatted(
                                events,
                                NoticesAnew.TOPIC,
                                tables.countMade(),
                                tables.countGiven(),
                                tables.countReminders()));
        if (unhandled > 0) {
            findings.say("Left out: %,d events that the consumer of notices had not handled yet.".formatted(unhandled));
        }
        tables.eachMissing(
                told -> findings.differs("Missing: %s has no notice of %s.".formatted(told.recipient(), words(told))));
        tables.eachUnfounded(told -> findings.differs(
                "Unfounded: %s has a notice of %s, which no event gives.".formatted(told.recipient(), words(told))));
        tables.eachOther((made, given) -> findings.differs("Other: the notice of %s to %s says %s instead of %s."
                .formatted(words(made), made.recipient(), contents(given), contents(made))));
        tables.eachStrayReminder(
                told -> findings.differs("Unfounded: %s has a reminder, %s, of what nobody is to acknowledge."
                        .formatted(told.recipient(), words(told))));
    }

    private static String words(Told told) {
        return "%s of %s (event %s)".formatted(told.event(), told.subject(), told.eventId());
    }

    private static String contents(Told told) {
        return "“%s”, about %s, at %s%s"
                .formatted(told.title(), told.subject(), told.occurredAt(), told.asked() ? ", to be acknowledged" : "");
    }
}
