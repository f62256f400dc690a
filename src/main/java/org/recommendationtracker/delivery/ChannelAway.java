package org.recommendationtracker.delivery;

/** The log's reason for a channel that is away. */
class ChannelAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChannelAway(String reason) {
        super(reason);
    }
}
