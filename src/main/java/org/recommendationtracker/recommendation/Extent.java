package org.recommendationtracker.recommendation;

/** How far a recommendation is accepted. */
public enum Extent {
    IN_FULL("In full"),
    IN_PART("In part"),
    IN_PRINCIPLE("In principle");

    private final String title;

    Extent(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
