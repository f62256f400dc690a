package org.recommendationtracker.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.picture.svg.Box;

class StackedTotalsTest {

    private static final LocalDate FIRST = LocalDate.of(2014, 11, 1);

    private static StackedTotals totals(List<Long> first, List<Long> second) {
        return new StackedTotals(
                "Recommendations by status",
                Counted.RECOMMENDATIONS,
                List.of("Open", "Closed"),
                List.of(new StackedTotals.Point(FIRST.plusMonths(1), second), new StackedTotals.Point(FIRST, first)));
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 58, 100_000, 1_000_000})
    void a_column_is_as_high_as_its_sum_and_its_parts_stand_on_each_other(long all) {
        Picture picture =
                Picture.of(totals(List.of(0L, all), List.of(all / 3, all / 3)).svg("a", Format.NARROW));
        double full = picture.bars("1 November").get(0).box().height();
        List<Picture.Bar> parts = picture.bars("1 December");

        assertThat(parts).hasSize(2);
        Box lower = parts.get(0).box();
        Box upper = parts.get(1).box();
        assertThat(lower.height()).isCloseTo(upper.height(), within(0.11));
        assertThat(lower.height() + upper.height()).isCloseTo(full * (all / 3 * 2) / all, within(0.3));
        assertThat(upper.bottom()).isCloseTo(lower.y(), within(0.11));
        assertThat(upper.x())
                .isEqualTo(lower.x())
                .isGreaterThan(picture.bars("1 November").get(0).box().right());
    }

    @Test
    void a_small_part_is_seen_and_makes_its_column_no_higher() {
        Picture picture = Picture.of(
                totals(List.of(1_000_000L, 0L), List.of(999_999L, 1L)).svg("a", Format.WIDE));
        List<Picture.Bar> parts = picture.bars("1 December");

        assertThat(parts.get(1).box().height()).isEqualTo(1);
        assertThat(parts.get(1).box().y())
                .isCloseTo(picture.bars("1 November").get(0).box().y(), within(0.11));
    }

    @Test
    void the_series_are_named_with_their_latest_figures() {
        StackedTotals totals = totals(List.of(5L, 0L), List.of(1_234L, 2L));

        for (Format format : Format.values()) {
            assertThat(Picture.of(totals.svg("a", format)).texts())
                    .extracting(Picture.Text::text)
                    .contains("Open 1,234", "Closed 2", "Number of recommendations", "1 Dec", "2014");
        }
        assertThat(totals.description())
                .isEqualTo("Totals on 2 days from 1 November 2014. On 1 December 2014: 1,236 recommendations, of which"
                        + " Open 1,234 and Closed 2.");
    }

    @Test
    void the_table_has_the_days_in_order() {
        DataTable table = totals(List.of(5L, 0L), List.of(1_234L, 2L)).table();

        assertThat(table.heads()).containsExactly("Day", "Open", "Closed", "All");
        assertThat(table.rows())
                .containsExactly(
                        List.of("1 November 2014", "5", "0", "5"), List.of("1 December 2014", "1,234", "2", "1,236"));
    }

    @Test
    void a_point_has_a_count_for_each_series() {
        assertThatThrownBy(() -> totals(List.of(1L), List.of(1L, 2L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> totals(List.of(1L, -1L), List.of(1L, 2L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
