package org.recommendationtracker.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.picture.Ageing.Bucket;
import org.recommendationtracker.picture.svg.Box;

class AgeingTest {

    private static Ageing ageing(Bucket... buckets) {
        return new Ageing("Open recommendations by age", Counted.RECOMMENDATIONS, List.of(buckets));
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 58, 100_000, 1_000_000})
    void bars_are_as_long_as_their_numbers(long number) {
        Picture picture = Picture.of(ageing(new Bucket("Young", 3 * number, number), new Bucket("Old", 0, 2 * number))
                .svg("a", Format.NARROW));
        Box notOverdue = picture.bars("Young, not overdue").get(0).box();
        Box overdue = picture.bars("Young, overdue").get(0).box();

        assertThat(notOverdue.width()).isCloseTo(240, within(0.1));
        assertThat(overdue.x()).isEqualTo(notOverdue.right());
        assertThat(overdue.right()).isCloseTo(320, within(0.1));
        assertThat(picture.bars("Old"))
                .singleElement()
                .satisfies(bar -> assertThat(bar.box().width()).isCloseTo(160, within(0.1)));
    }

    @Test
    void one_of_a_million_is_seen() {
        Picture picture = Picture.of(
                ageing(new Bucket("Young", 999_999, 1), new Bucket("Old", 1, 0)).svg("a", Format.NARROW));

        assertThat(picture.bar("Young, not overdue: 999,999").width()).isEqualTo(319);
        assertThat(picture.bar("Young, overdue: 1").width()).isEqualTo(1);
        assertThat(picture.bar("Old, not overdue: 1").width()).isEqualTo(1);
    }

    @Test
    void figures_are_told_in_words_and_in_a_table() {
        Ageing ageing = ageing(new Bucket("Under 3 months", 12, 0), new Bucket("Over 3 months", 1_000, 234));

        assertThat(ageing.description())
                .isEqualTo("1,246 recommendations open, of which 234 overdue. Under 3 months: 12; Over 3 months: 1,234,"
                        + " of which 234 overdue.");
        assertThat(ageing.table().rows())
                .containsExactly(
                        List.of("Under 3 months", "12", "0", "12"), List.of("Over 3 months", "1,000", "234", "1,234"));
    }

    @Test
    void there_are_not_fewer_than_none() {
        assertThatThrownBy(() -> new Bucket("Young", -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bucket("Young", 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
