package org.recommendationtracker.notice.web;

/** What people call events, for templates. */
enum EventNames {
    INSTANCE;

    /** Of an event's short name: hyphens are spaces to people. */
    public String of(String event) {
        String words = event.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
