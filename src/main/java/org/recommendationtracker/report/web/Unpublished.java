package org.recommendationtracker.report.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;

/** What is shown of a publication under way. */
final class Unpublished {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Unpublished() {}

    /**
     * How far a publication has come.
     *
     * @param recordedAt when that was, by the clocks of England; null if it has not begun
     */
    record Progress(int issued, int all, @Nullable String recordedAt) {

        public String text() {
            return String.format(Locale.UK, "%,d of %,d recommendations", issued, all);
        }
    }

    static Progress progress(ReportState report, Optional<Reports.Progress> soFar) {
        return soFar.map(progress -> new Progress(
                        progress.issued(),
                        report.recommendations(),
                        TIME.format(progress.recordedAt().atZone(England.ZONE))))
                .orElseGet(() -> new Progress(0, report.recommendations(), null));
    }
}
