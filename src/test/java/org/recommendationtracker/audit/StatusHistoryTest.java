package org.recommendationtracker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Status;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One story: of three recommendations published on 31 July 2014 the tracker hears on 5 August; one is accepted on 20
 * November, another implemented on 10 January 2015.
 */
@AuditModuleTest
class StatusHistoryTest {

    private static final LocalDate PUBLISHED = LocalDate.parse("2014-07-31");

    @Autowired
    StatusHistory history;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Lifecycle.Time time;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void theStory() {
        DatabaseChange.commit(database, "delete from status_interval");
        DatabaseChange.commit(database, "delete from status_sum");
        DatabaseChange.commit(database, "delete from unsummed_status_change");
        time.moveTo("2014-08-05T09:00:00Z");
        lifecycle.issued(PUBLISHED);
        RecommendationReference accepted = lifecycle.issued(PUBLISHED);
        RecommendationReference implemented = lifecycle.issued(PUBLISHED);
        time.moveTo("2014-11-20T11:30:00.000001Z");
        lifecycle.accepted(accepted);
        lifecycle.accepted(implemented);
        time.moveTo("2015-01-10T16:00:00Z");
        lifecycle.implemented(implemented);
    }

    @Test
    void totals_now_have_every_status_and_add_up() {
        StatusReport report = history.now();

        assertThat(report.asOf()).isEqualTo("2015-01-10");
        assertThat(report.knownAt()).isEqualTo(Instant.parse("2015-01-10T16:00:00Z"));
        assertThat(report.byStatus()).containsOnlyKeys(Status.values());
        assertThat(report.count(Status.ISSUED)).isEqualTo(1);
        assertThat(report.count(Status.ACCEPTED)).isEqualTo(1);
        assertThat(report.count(Status.IMPLEMENTED)).isEqualTo(1);
        assertThat(report.total()).isEqualTo(3);
        assertThat(report.open()).isEqualTo(2);
        assertThat(report.closed()).isEqualTo(1);
    }

    @Test
    void nothing_is_counted_before_the_day_it_took_effect() {
        assertThat(history.asOf(PUBLISHED.minusDays(1)).total()).isZero();
        assertThat(history.asOf(PUBLISHED).count(Status.ISSUED)).isEqualTo(3);
        assertThat(history.asOf(LocalDate.parse("2014-11-19")).count(Status.ISSUED))
                .isEqualTo(3);
        assertThat(history.asOf(LocalDate.parse("2014-11-20")).count(Status.ACCEPTED))
                .isEqualTo(2);
    }

    @Test
    void what_was_recorded_later_than_it_took_effect_is_unknown_until_then() {
        LocalDate aDayLater = PUBLISHED.plusDays(1);

        assertThat(history.asOf(aDayLater, Instant.parse("2014-08-05T08:59:59.999999Z"))
                        .total())
                .isZero();
        assertThat(history.asOf(aDayLater, Instant.parse("2014-08-05T09:00:00Z"))
                        .total())
                .isEqualTo(3);
    }

    @Test
    void what_was_known_on_a_day_leaves_out_what_was_recorded_after_it() {
        assertThat(history.asKnownThat(LocalDate.parse("2014-08-04")).total()).isZero();
        assertThat(history.asKnownThat(LocalDate.parse("2014-08-05")).total()).isEqualTo(3);
    }

    @Test
    void the_moment_counts_to_the_microsecond() {
        LocalDate day = LocalDate.parse("2014-11-20");

        assertThat(history.asOf(day, Instant.parse("2014-11-20T11:30:00Z")).count(Status.ACCEPTED))
                .isZero();
        assertThat(history.asOf(day, Instant.parse("2014-11-20T11:30:00.000001Z"))
                        .count(Status.ACCEPTED))
                .isEqualTo(2);
    }

    @Test
    void several_moves_on_one_day_leave_the_last_one() {
        assertThat(history.asOf(LocalDate.parse("2015-01-10")).count(Status.IN_PROGRESS))
                .isZero();
        assertThat(history.asOf(LocalDate.parse("2015-01-10")).count(Status.IMPLEMENTED))
                .isEqualTo(1);
    }

    @Test
    void today_is_the_day_in_england() {
        time.moveTo("2015-06-30T23:30:00Z");

        assertThat(history.today()).isEqualTo("2015-07-01");
    }
}
