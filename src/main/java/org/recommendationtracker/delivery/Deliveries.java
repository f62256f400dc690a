package org.recommendationtracker.delivery;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.recommendationtracker.notice.Frequency;
import org.recommendationtracker.notice.NoticesWritten;
import org.recommendationtracker.notice.NoticesWritten.Written;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down, inside the transaction that writes notices, through which channels each is to go and when. */
@Component
class Deliveries {

    private final Channels channels;
    private final DeliveryQueue queue;
    private final Dispatchers dispatchers;

    Deliveries(Channels channels, DeliveryQueue queue, Dispatchers dispatchers) {
        this.channels = channels;
        this.queue = queue;
        this.dispatchers = dispatchers;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(NoticesWritten written) {
        List<Channel> all = channels.channels();
        if (all.isEmpty()) {
            return;
        }
        Set<String> recipients =
                written.notices().stream().map(Written::recipient).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Channel channel : all) {
            Set<String> reached =
                    Channels.addresses(channel, recipients, written.chosen()).keySet();
            written.notices().stream()
                    .filter(notice -> reached.contains(notice.recipient()))
                    .collect(Collectors.groupingBy(
                            notice -> tellsAt(written.of(notice).frequency(channel.choice()), notice, written.at())))
                    .forEach((due, notices) -> {
                        if (due.isBefore(Instant.MAX)) {
                            queue.add(channel.choice().name(), notices, written.at(), due);
                        }
                    });
        }
        wakeAfterCommit();
    }

    /** What somebody waits for does not wait for a digest. */
    private static Instant tellsAt(Frequency frequency, Written notice, Instant now) {
        return notice.isUrgent() && frequency != Frequency.NEVER ? now : frequency.tellsAt(now);
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                dispatchers.wake();
            }
        });
    }
}
