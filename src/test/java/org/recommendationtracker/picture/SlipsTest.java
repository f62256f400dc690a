package org.recommendationtracker.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.picture.Slips.Group;

class SlipsTest {

    private static final Slips SLIPS = new Slips(
            "Dates moved",
            Counted.ACTIONS,
            List.of(
                    new Group(1_000, null),
                    new Group(500, 30.0),
                    new Group(1, 92.5),
                    new Group(0, null),
                    new Group(250, 1.0)));

    @Test
    void bars_are_as_long_as_their_numbers() {
        Picture picture = Picture.of(SLIPS.svg("a", Format.NARROW));

        assertThat(picture.bar("Never: 1,000").width()).isEqualTo(320);
        assertThat(picture.bar("Once: 500").width()).isCloseTo(160, within(0.1));
        assertThat(picture.bar("Twice: 1").width()).isEqualTo(1);
        assertThat(picture.bar("4 times or more: 250").width()).isCloseTo(80, within(0.1));
        assertThat(picture.bars("3 times")).isEmpty();
    }

    @Test
    void figures_are_told_in_words_and_in_a_table() {
        assertThat(SLIPS.description())
                .isEqualTo("How often the dates of 1,751 actions were moved, and the mean of the days moved. Never:"
                        + " 1,000; Once: 500 (mean 30 days); Twice: 1 (mean 92.5 days); 3 times: 0; 4 times or"
                        + " more: 250 (mean 1 day).");
        assertThat(SLIPS.table())
                .isEqualTo(new DataTable(
                        "Dates moved",
                        List.of("Date moved", "Number of actions", "Mean days moved"),
                        List.of(
                                List.of("Never", "1,000", ""),
                                List.of("Once", "500", "30"),
                                List.of("Twice", "1", "92.5"),
                                List.of("3 times", "0", ""),
                                List.of("4 times or more", "250", "1"))));
    }
}
