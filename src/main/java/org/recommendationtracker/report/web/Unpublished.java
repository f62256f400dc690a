package org.recommendationtracker.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;
import org.springframework.ui.Model;

/** What is shown of a publication, or of the takeover of a history, under way. */
final class Unpublished {

    private static final int REFRESH_SECONDS = 5;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Unpublished() {}

    /**
     * How far it has come.
     *
     * @param issued how many recommendations are issued or taken over
     * @param recordedAt when that was, by the clocks of England; null if it has not begun
     */
    record Progress(int issued, int all, @Nullable String recordedAt) {

        public String text() {
            return String.format(Locale.UK, "%,d of %,d recommendations", issued, all);
        }
    }

    static Progress progress(ReportState report, Optional<Reports.Progress> soFar) {
        return progress(
                soFar.map(Reports.Progress::issued).orElse(0),
                report.recommendations(),
                soFar.map(Reports.Progress::recordedAt).orElse(null));
    }

    static Progress progress(int done, int all, @Nullable Instant recordedAt) {
        return new Progress(done, all, recordedAt == null ? null : TIME.format(recordedAt.atZone(England.ZONE)));
    }

    /** Has the page load itself again, unless the reader stops that. */
    static void loadAgain(boolean refresh, Model model, HttpServletResponse response) {
        if (refresh) {
            response.setHeader("Refresh", String.valueOf(REFRESH_SECONDS));
        }
        model.addAttribute("refresh", refresh ? REFRESH_SECONDS : null);
    }
}
