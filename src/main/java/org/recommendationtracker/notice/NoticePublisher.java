package org.recommendationtracker.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recommendationtracker.notice.NoticesWritten.Told;
import org.recommendationtracker.notice.NoticesWritten.Written;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells whoever brings notices further that some are in their inboxes, and what their recipients want. */
@Component
class NoticePublisher {

    private final ApplicationEventPublisher listeners;
    private final Subscriptions subscriptions;
    private final Recipients recipients;

    NoticePublisher(ApplicationEventPublisher listeners, Subscriptions subscriptions, Recipients recipients) {
        this.listeners = listeners;
        this.subscriptions = subscriptions;
        this.recipients = recipients;
    }

    /** Inside the transaction that writes them. */
    void publish(Told told, List<Written> notices, Instant at) {
        if (!notices.isEmpty()) {
            Map<String, Audience> kinds = new HashMap<>();
            notices.forEach(notice -> kinds.put(notice.recipient(), recipients.audienceOf(notice.recipient())));
            listeners.publishEvent(new NoticesWritten(told, notices, subscriptions.now(), kinds, at));
        }
    }
}
