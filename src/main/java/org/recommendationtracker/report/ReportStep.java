package org.recommendationtracker.report;

/** What can happen to a report. Each but the first, which may be under embargo, is a public event. */
public enum ReportStep {
    REGISTERED("Report registered"),
    PUBLISHED("Report published"),
    ANSWERED("Every recommendation answered"),
    CLOSED("Every recommendation closed");

    private final String title;

    ReportStep(String title) {
        this.title = title;
    }

    /** What happened, as shown to people. */
    public String title() {
        return title;
    }

    /** Whether {@code next} is the step that comes after this one. */
    boolean leadsTo(ReportStep next) {
        return switch (this) {
            case REGISTERED -> next == PUBLISHED;
            case PUBLISHED -> next == ANSWERED;
            case ANSWERED -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
