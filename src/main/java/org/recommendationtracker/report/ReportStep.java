package org.recommendationtracker.report;

/** What can happen to a report. Each but the first, which may be under embargo, is a public event. */
public enum ReportStep {
    REGISTERED("Report registered"),
    PUBLISHED("Report published"),
    /** With recommendations that have a past; how far it has come by then is another step. */
    TAKEN_OVER("Report taken over from elsewhere"),
    /** To a report that was published before; it stays as far as it has come. */
    RECOMMENDATIONS_ADDED("Recommendations added"),
    ANSWERED("Every recommendation answered"),
    LETTER_ISSUED("Response letter issued"),
    CLOSED("Every recommendation closed"),
    REOPENED("Reopened"),
    /** Entered by mistake, and taken back with all its recommendations. */
    WITHDRAWN("Report withdrawn: entered by mistake");

    private final String title;

    ReportStep(String title) {
        this.title = title;
    }

    /** What happened, as shown to people. */
    public String title() {
        return title;
    }

    /**
     * Whether {@code next} may come after this one. What was answered elsewhere closes without a letter of ours. A letter may be followed by a further edition, even after closure; a
     * report that was closed is open again with the first of its recommendations that is.
     */
    boolean leadsTo(ReportStep next) {
        if (next == WITHDRAWN) {
            return this != REGISTERED && this != WITHDRAWN;
        }
        return switch (this) {
            case REGISTERED -> next == PUBLISHED;
            case PUBLISHED -> next == ANSWERED;
            case ANSWERED -> next == LETTER_ISSUED || next == CLOSED;
            case TAKEN_OVER, RECOMMENDATIONS_ADDED, WITHDRAWN -> false;
            case LETTER_ISSUED, REOPENED -> next == LETTER_ISSUED || next == CLOSED;
            case CLOSED -> next == LETTER_ISSUED || next == REOPENED;
        };
    }
}
