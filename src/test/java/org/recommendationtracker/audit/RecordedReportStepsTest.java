package org.recommendationtracker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.report.ReportHistory;
import org.recommendationtracker.report.ReportHistory.RecordedStep;
import org.springframework.beans.factory.annotation.Autowired;

/** What anybody may know of what was recorded since a moment. */
@AuditModuleTest
class RecordedReportStepsTest {

    @Autowired
    private ReportHistory history;

    @Autowired
    private Lifecycle lifecycle;

    @Autowired
    private Lifecycle.Time time;

    @Test
    void steps_count_from_when_they_were_recorded_and_drafting_never() {
        time.moveTo("2015-08-05T09:00:00Z");
        RecommendationReference reference = lifecycle.issued(LocalDate.parse("2014-07-31"));
        time.moveTo("2015-11-20T11:30:00Z");
        lifecycle.accepted(reference);

        assertThat(since(reference, "2015-08-05T09:00:00Z"))
                .extracting(RecordedStep::step)
                .containsExactly(Step.ISSUED, Step.ACCEPTED);
        assertThat(since(reference, "2015-08-05T09:00:01Z")).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo(Step.ACCEPTED);
            assertThat(step.party()).isEqualTo("dfe-children-families");
            assertThat(step.before().response()).isNull();
            assertThat(step.after().response()).isNotNull();
        });
        assertThat(since(reference, "2015-11-20T11:30:01Z")).isEmpty();
    }

    private List<RecordedStep> since(RecommendationReference reference, String moment) {
        return history.since("TEST-2014", Instant.parse(moment)).orElseThrow().stream()
                .filter(step -> step.reference().equals(reference.value()))
                .toList();
    }
}
