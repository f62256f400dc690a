package org.recommendationtracker.report.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;

/** Who sees reports that are not published yet, and what they see of a publication under way. */
final class Unpublished {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Unpublished() {}

    /** Those who register reports, and nobody else. */
    static boolean mayBeSeenBy(CurrentUser currentUser) {
        return currentUser
                .get()
                .filter(user -> user.has(Role.PANEL) || user.has(Role.ADMINISTRATORS))
                .isPresent();
    }

    /**
     * How far a publication has come.
     *
     * @param recordedAt when that was, by the clocks of England; null where it has not begun
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
