package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@NoticeModuleTest
@Transactional
class AudiencesOverTimeTest {

    private static final Instant UPGRADE = Instant.parse("2020-01-01T03:00:00Z");

    private final AudienceTables editions;
    private final Audiences first;

    @Autowired
    AudiencesOverTimeTest(AudienceTables editions, Audiences present) {
        this.editions = editions;
        this.first = present;
    }

    @Test
    void an_event_is_told_by_the_table_of_its_own_time() throws IOException {
        Audiences second = new Audiences(first.definition()
                .replace(
                        "\"split\", \"reconsideration-requested\"",
                        "\"split\", \"reconsideration-requested\", \"issued\""));

        start(second);
        start(second);

        AudiencesOverTime tables = new AudiencesOverTime(editions);
        assertThat(editions.all()).hasSize(2);
        assertThat(tables.at(UPGRADE.minusSeconds(1)).of("issued")).isEmpty();
        assertThat(tables.at(UPGRADE).of("issued")).containsExactly(Audience.BOARDS);
        assertThat(tables.isTold("issued")).isTrue();
    }

    @Test
    void the_first_holds_for_all_that_happened_before() {
        assertThat(new AudiencesOverTime(editions).at(Instant.EPOCH).of("accepted"))
                .isNotEmpty()
                .isEqualTo(first.of("accepted"));
    }

    private void start(Audiences table) {
        new AudienceRecording(editions, table, Clock.fixed(UPGRADE, ZoneOffset.UTC)).afterSingletonsInstantiated();
    }
}
