package org.recommendationtracker.delivery;

/** How far a message is. */
public enum MessageState {
    SENDING,
    SENT,
    DELIVERED,
    FAILED
}
