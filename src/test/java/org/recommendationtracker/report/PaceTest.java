package org.recommendationtracker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void work_of_a_node_that_stops_breaks_off_in_its_rest() {
        Pace.Batches batches = pace(10).begin();
        Thread.currentThread().interrupt();

        assertThatThrownBy(batches::rest).isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void work_need_not_rest() {
        assertThatCode(pace(0).begin()::rest).doesNotThrowAnyException();
    }

    private static Pace pace(double rest) {
        return new Pace(new LongReportSettings(true, Duration.ofSeconds(2), rest, Duration.ofMinutes(1)));
    }
}
