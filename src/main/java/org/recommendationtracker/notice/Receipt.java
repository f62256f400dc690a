package org.recommendationtracker.notice;

/** How far a recipient has got with a notice. The database works it out, for its index. */
enum Receipt {
    NONE,
    READ,
    ACKNOWLEDGED
}
