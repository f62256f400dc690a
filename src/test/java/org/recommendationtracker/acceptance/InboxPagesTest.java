package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** An inbox is read page by page, again and again. */
class InboxPagesTest extends AcceptanceTest {

    private static final int MORE_THAN_A_PAGE = 23;

    /** Nothing is written while what was read before is read again, so that a database may think it knows the answer. */
    @Test
    void every_visit_shows_all_notices() {
        String report = publishReport(MORE_THAN_A_PAGE, List.of("kent"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as("auditor")
                                .get("/api/v1/notices?recipient=kent&size=1")
                                .path("totalItems")
                                .asInt()
                        > MORE_THAN_A_PAGE);
        PageVisitor auditor = onPages("auditor");

        for (int visit = 1; visit <= 3; visit++) {
            assertThat(shown(auditor))
                    .as("visit %d", visit)
                    .doesNotHaveDuplicates()
                    .filteredOn(address -> address.startsWith("/recommendations/" + report))
                    .hasSize(MORE_THAN_A_PAGE);
        }
    }

    /** What the notices of all pages are about. */
    private static List<String> shown(PageVisitor reader) {
        List<String> subjects = new ArrayList<>();
        String next = "/notices?recipient=kent";
        while (next != null) {
            PageVisitor.Page page = reader.get(next);
            subjects.addAll(page.all("<a class=\"govuk-link tracker-text\" href=\"([^\"]+)\""));
            next = page.all("rel=\"next\" href=\"([^\"]+)\"").stream()
                    .map(HtmlUtils::htmlUnescape)
                    .findFirst()
                    .orElse(null);
        }
        return subjects;
    }
}
