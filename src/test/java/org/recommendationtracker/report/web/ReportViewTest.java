package org.recommendationtracker.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.Promised;
import org.recommendationtracker.report.IssuedLetter;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportStep;

/** What the REST interface answers with. */
class ReportViewTest {

    @Test
    void a_report_is_answered_as_it_always_was() throws JsonProcessingException {
        LocalDate day = LocalDate.of(2014, 7, 31);
        ReportState state = new ReportState(
                "TEST-1",
                "First annual report",
                "National panel",
                "dfe-children-families",
                day,
                null,
                null,
                ReportStep.LETTER_ISSUED,
                9,
                List.of("ALL"),
                new IssuedLetter(1, day, "0".repeat(64), "f".repeat(64)),
                null);

        assertThat(Promised.answer(ReportView.of(state))).isEqualTo(Promised.json("report-rest"));
    }
}
