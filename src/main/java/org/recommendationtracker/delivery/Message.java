package org.recommendationtracker.delivery;

import java.time.Instant;
import java.util.List;
import org.recommendationtracker.notice.NoticeState;

/**
 * What is sent to a recipient at once.
 *
 * @param id the same however often it is sent
 * @param recipient its code
 * @param address where it goes, as the channel said
 * @param notices at least one, in the order in which they were written
 */
public record Message(String id, String recipient, String address, List<NoticeState> notices, Instant madeAt) {

    public Message {
        notices = List.copyOf(notices);
    }
}
