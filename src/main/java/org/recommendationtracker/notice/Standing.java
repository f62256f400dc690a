package org.recommendationtracker.notice;

/** How far a recipient has got with a notice. The database works it out, for its index. */
enum Standing {
    UNREAD,
    READ,
    /** Somebody waits for it to be acknowledged. */
    UNREAD_AWAITED,
    READ_AWAITED
}
