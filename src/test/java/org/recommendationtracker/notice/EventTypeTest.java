package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTest {

    @Test
    void names_an_event_of_a_recommendation_by_its_last_part() {
        assertThat(EventType.parse("org.recommendationtracker.recommendation.taken-under-consideration.v1"))
                .isEqualTo(new EventType("taken-under-consideration", 1));
    }

    @Test
    void names_an_event_of_a_report_with_its_kind() {
        EventType type = EventType.parse("org.recommendationtracker.report.published.v2");

        assertThat(type).isEqualTo(new EventType("report-published", 2));
        assertThat(type.isAboutReport()).isTrue();
    }

    @Test
    void understands_our_events_of_a_kind_yet_unknown() {
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
    void refuses_what_is_not_ours(String type) {
        assertThatThrownBy(() -> EventType.parse(type)).isInstanceOf(UnreadableEvent.class);
    }
}
