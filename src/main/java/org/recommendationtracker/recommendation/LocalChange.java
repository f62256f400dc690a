package org.recommendationtracker.recommendation;

/** What a board sees, where it is, of what a recommendation asks for. */
public enum LocalChange {
    VISIBLE("Change is visible"),
    PARTLY_VISIBLE("Change is partly visible"),
    NOT_YET_VISIBLE("No change is visible yet"),
    NOT_CONCERNED("Does not concern this board");

    private final String title;

    LocalChange(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
