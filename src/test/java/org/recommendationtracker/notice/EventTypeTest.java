package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTest {

    @Test
    void namesAnEventOfARecommendationByItsLastPart() {
        assertThat(EventType.parse("org.recommendationtracker.recommendation.taken-under-consideration.v1"))
                .isEqualTo(new EventType("taken-under-consideration", 1));
    }

    @Test
    void namesAnEventOfAReportWithItsKind() {
        EventType type = EventType.parse("org.recommendationtracker.report.published.v2");

        assertThat(type).isEqualTo(new EventType("report-published", 2));
        assertThat(type.isAboutReport()).isTrue();
    }

    @Test
    void understandsOurEventsOfAKindYetUnknown() {
        assertThat(EventType.parse("org.recommendationtracker.audit.checkpoint.v1"))
                .isEqualTo(new EventType("audit-checkpoint", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "com.example.recommendation.accepted.v1",
                "org.recommendationtracker.recommendation.accepted",
                "org.recommendationtracker.recommendation.accepted.v",
                "org.recommendationtracker..v1"
            })
    void refusesWhatIsNotOurs(String type) {
        assertThatThrownBy(() -> EventType.parse(type)).isInstanceOf(UnreadableEvent.class);
    }
}
