package org.recommendationtracker.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.picture.Flow.Link;

class FlowTest {

    private static Flow flow(long implemented, long inProgress, long rejected) {
        return new Flow(
                "From decision to outcome",
                Counted.RECOMMENDATIONS,
                List.of("Accepted", "Rejected"),
                List.of("Implemented", "In progress", "Not implemented"),
                List.of(
                        new Link("Accepted", "Implemented", implemented),
                        new Link("Accepted", "In progress", inProgress),
                        new Link("Rejected", "Not implemented", rejected)));
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 58, 100_000, 1_000_000})
    void bars_are_as_high_as_their_numbers_on_both_sides(long number) {
        Picture picture = Picture.of(flow(2 * number, number, number).svg("a", Format.NARROW));

        assertThat(picture.bars("Accepted: ").get(0).box().height()).isCloseTo(150, within(0.1));
        assertThat(picture.bars("Rejected: ").get(0).box().height()).isCloseTo(50, within(0.1));
        assertThat(picture.bars("Implemented: ").get(0).box().height()).isCloseTo(100, within(0.1));
        assertThat(picture.bars("In progress: ").get(0).box().height()).isCloseTo(50, within(0.1));
        assertThat(picture.bars("Not implemented: ").get(0).box().right()).isEqualTo(320);
    }

    @Test
    void one_of_a_million_is_seen() {
        Picture picture = Picture.of(flow(1_000_000, 1, 1).svg("a", Format.NARROW));

        assertThat(picture.bar("Rejected: 1").height()).isEqualTo(1);
        assertThat(picture.bar("Accepted: 1,000,001").height()).isCloseTo(201, within(0.1));
    }

    @Test
    void a_band_is_there_for_each_link_of_some() {
        assertThat(Picture.of(flow(3, 0, 2).svg("a", Format.WIDE))
                        .elements("path")
                        .map(path -> path.getTextContent().strip())
                        .filter(tip -> !tip.isEmpty()))
                .containsExactly("Accepted to Implemented: 3", "Rejected to Not implemented: 2");
    }

    @Test
    void figures_are_told_in_words_and_in_a_table() {
        assertThat(flow(1_000, 2, 1).description())
                .isEqualTo(
                        "Of 1,003 recommendations. Accepted 1,002: 1,000 Implemented and 2 In progress; Rejected 1: 1"
                                + " Not implemented.");
        assertThat(flow(1_000, 0, 1).table().rows())
                .containsExactly(
                        List.of("Accepted", "Implemented", "1,000"), List.of("Rejected", "Not implemented", "1"));
    }

    @Test
    void a_link_leads_between_what_there_is() {
        List<String> names = List.of("Accepted");
        List<Link> links = List.of(new Link("Accepted", "Lost", 1));

        assertThatThrownBy(() -> new Flow("Flow", Counted.ACTIONS, names, names, links))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
