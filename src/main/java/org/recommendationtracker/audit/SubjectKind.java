package org.recommendationtracker.audit;

/** What an entry is about. A report and a recommendation may have the same reference: each counts its own entries. */
public enum SubjectKind {
    RECOMMENDATION("recommendation"),
    REPORT("report");

    private final String title;

    SubjectKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
