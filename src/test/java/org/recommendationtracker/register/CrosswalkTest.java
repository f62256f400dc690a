package org.recommendationtracker.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recommendationtracker.recommendation.Status;

/** No status is without a word, and none has two. */
class CrosswalkTest {

    private final Crosswalk crosswalk = new Crosswalk();

    @ParameterizedTest
    @EnumSource
    void each_vocabulary_has_a_word_for_each_status(Vocabulary vocabulary) {
        assertThat(crosswalk.lines(vocabulary))
                .filteredOn(line -> line.extent() == null)
                .extracting(Crosswalk.Line::status)
                .containsExactly(Status.values());
    }

    @ParameterizedTest
    @EnumSource
    void no_status_of_one_extent_has_two(Vocabulary vocabulary) {
        assertThat(crosswalk.lines(vocabulary))
                .extracting(line -> List.of(line.status(), String.valueOf(line.extent())))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void the_lines_of_a_vocabulary_have_one_version(Vocabulary vocabulary) {
        assertThat(crosswalk.lines(vocabulary).stream()
                        .map(Crosswalk.Line::version)
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_closed_is_not_called_open(Vocabulary vocabulary) {
        assertThat(crosswalk.lines(vocabulary)).allSatisfy(line -> assertThat(line.term())
                .doesNotStartWith(line.status().isClosed() ? "Open" : "Closed"));
        assertThat(Arrays.stream(Vocabulary.values()).map(Vocabulary::code)).doesNotHaveDuplicates();
    }
}
