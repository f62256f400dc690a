package org.recommendationtracker.notice.web;

import org.recommendationtracker.text.CodeName;

/** What people call events, for templates. */
enum EventNames {
    INSTANCE;

    /** Of an event's short name. */
    public String of(String event) {
        return CodeName.of(event);
    }
}
