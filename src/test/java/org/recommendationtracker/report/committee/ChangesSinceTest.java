package org.recommendationtracker.report.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.recommendation.PastStatus;
import org.recommendationtracker.recommendation.Source;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.TakenOver;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.report.ReportHistory;

class ChangesSinceTest {

    private static final LocalDate TODAY = LocalDate.of(2015, 2, 1);

    private final ReportHistory history = mock();
    private final Register register = mock();
    private final ChangesSince changes = new ChangesSince(
            history, register, mock(Offices.class), Clock.fixed(Instant.parse("2015-02-01T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void a_past_that_was_taken_over_counts_from_the_day_on_which_it_was() {
        TakenOver past = new TakenOver(
                TODAY.minusDays(3),
                null,
                new Source("Minister’s letter", null, "2"),
                List.of(
                        new PastStatus(Status.ISSUED, LocalDate.of(2014, 7, 31), null),
                        new PastStatus(Status.ACCEPTED, LocalDate.of(2014, 11, 10), null)));
        when(history.since("SCRP-2014", TODAY.minusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .thenReturn(Optional.of(List.of()));
        when(history.since("SCRP-2014", TODAY.minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .thenReturn(Optional.of(List.of()));
        when(register.answerable("SCRP-2014")).thenReturn(List.of(OpenItem.takenOver(past)));

        SinceLastTime since = changes.of("SCRP-2014", TODAY.minusDays(3));

        assertThat(since.items().get(0).changes())
                .extracting(PaperChange::words)
                .containsExactly(
                        "Taken over from Minister’s letter, page 2: issued on 31 July 2014, accepted on 10 November 2014");
        assertThat(since.summary())
                .containsExactly(new SinceLastTime.Line("Taken over with a past", List.of("SCRP-2014-01")));
        assertThat(changes.of("SCRP-2014", TODAY.minusDays(2)).items()).isEmpty();
    }

    @Test
    void of_more_than_can_be_read_nothing_is_told() {
        when(history.since("SCRP-2014", Instant.parse("2015-02-01T00:00:00Z"))).thenReturn(Optional.empty());

        assertThatThrownBy(() -> changes.of("SCRP-2014", TODAY))
                .isInstanceOf(PaperTooLong.class)
                .hasMessageContaining("More was recorded of SCRP-2014 since 1 February 2015 than one paper can tell.");
    }
}
