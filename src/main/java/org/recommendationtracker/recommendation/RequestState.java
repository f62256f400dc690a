package org.recommendationtracker.recommendation;

/** What became of something that one office asks and another decides. */
public enum RequestState {
    PENDING("Not decided yet"),
    GRANTED("Granted"),
    REFUSED("Refused"),
    /** What it was about ended before it was decided. */
    LAPSED("Lapsed");

    private final String title;

    RequestState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
