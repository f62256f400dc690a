package org.recommendationtracker.delivery;

import java.util.Map;
import org.recommendationtracker.notice.ChannelChoice;
import org.recommendationtracker.notice.Subscription;

/** A way in which recipients hear of notices beside their inbox. Called by one thread or several at the same time. */
public interface Channel {

    ChannelChoice choice();

    Pace pace();

    /**
     * Whom it can reach now, and where.
     *
     * @param recipients their codes, each with what it asked for
     * @return addresses by the recipient's code, each of at most 500 characters; none for whom it cannot reach
     */
    Map<String, String> addresses(Map<String, Subscription> recipients);

    /**
     * Hands a message over. May be called again with the same message: if it failed, or if this node ended before it was
     * kept that it did not.
     *
     * @throws RuntimeException if something breaks that the channel does not know; it is tried again
     */
    Outcome send(Message message);
}
