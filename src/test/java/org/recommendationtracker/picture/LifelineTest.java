package org.recommendationtracker.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.picture.Lifeline.Mark;
import org.recommendationtracker.picture.Lifeline.Span;
import org.recommendationtracker.picture.svg.Box;

class LifelineTest {

    private static final LocalDate FIRST = LocalDate.of(2014, 7, 17);
    private static final LocalDate TODAY = FIRST.plusDays(400);

    private static final Lifeline LIFELINE = new Lifeline(
            "SCRP-2014-01",
            List.of(new Span("In progress", FIRST.plusDays(100), null), new Span("Issued", FIRST, FIRST.plusDays(100))),
            List.of(new Mark(FIRST.plusDays(200), "Due")),
            TODAY);

    private static Picture picture(Lifeline lifeline) {
        return Picture.of(lifeline.svg("a", Format.NARROW));
    }

    @Test
    void bars_are_where_their_days_are() {
        Box issued = picture(LIFELINE).bars("Issued from").get(0).box();
        Box inProgress = picture(LIFELINE).bars("In progress from").get(0).box();

        assertThat(issued.x()).isEqualTo(1);
        assertThat(issued.width()).isCloseTo(318 / 4.0, within(0.1));
        assertThat(inProgress.x()).isCloseTo(issued.right(), within(0.11));
        assertThat(inProgress.right()).isCloseTo(319, within(0.11));
        assertThat(inProgress.y()).isGreaterThan(issued.bottom());
    }

    @Test
    void a_status_that_comes_back_has_one_row() {
        Lifeline lifeline = new Lifeline(
                "SCRP-2014-01",
                List.of(
                        new Span("In progress", FIRST, FIRST.plusDays(50)),
                        new Span("Awaiting verification", FIRST.plusDays(50), FIRST.plusDays(60)),
                        new Span("In progress", FIRST.plusDays(60), null)),
                List.of(),
                TODAY);

        assertThat(picture(lifeline).bars("In progress").stream()
                        .map(bar -> bar.box().y())
                        .distinct())
                .hasSize(1);
        assertThat(picture(lifeline).texts()).extracting(Picture.Text::text).contains("390 days", "10 days");
    }

    @Test
    void days_that_matter_and_today_are_named() {
        assertThat(picture(LIFELINE).texts())
                .extracting(Picture.Text::text)
                .contains("2 Feb 2015 Due", "Today, 21 Aug 2015", "Jan 2015");
    }

    @Test
    void of_many_days_that_matter_the_last_are_named() {
        List<Mark> marks = IntStream.range(0, 40)
                .mapToObj(i -> new Mark(FIRST.plusDays(i), "Moved, " + i))
                .toList();

        assertThat(picture(new Lifeline("SCRP-2014-01", List.of(), marks, TODAY))
                        .texts())
                .extracting(Picture.Text::text)
                .contains("25 Aug 2014 Moved, 39", "and 28 earlier days")
                .doesNotContain("13 Aug 2014 Moved, 27");
    }

    @Test
    void bars_that_cannot_be_told_apart_are_one() {
        List<Span> spans = IntStream.range(0, 100_000)
                .mapToObj(i -> new Span("In progress", FIRST.plusDays(i), FIRST.plusDays(i + 1)))
                .toList();

        assertThat(picture(new Lifeline("SCRP-2014-01", spans, List.of(), FIRST))
                        .bars(""))
                .singleElement()
                .extracting(Picture.Bar::tip)
                .isEqualTo("In progress from 17 July 2014 to 1 May 2288");
    }

    @Test
    void what_it_shows_is_told_in_words_and_in_a_table() {
        assertThat(LIFELINE.description())
                .isEqualTo("Issued from 17 July 2014 to 25 October 2014; In progress from 25 October 2014 and still."
                        + " Due: 2 February 2015.");
        assertThat(LIFELINE.table().rows())
                .containsExactly(
                        List.of("Issued", "17 July 2014", "25 October 2014", "100"),
                        List.of("In progress", "25 October 2014", "", "300"),
                        List.of("Due", "2 February 2015", "", ""));
    }

    @Test
    void of_many_statuses_the_last_is_told() {
        List<Span> spans = IntStream.range(0, 58)
                .mapToObj(i -> new Span("In progress", FIRST.plusDays(i), FIRST.plusDays(i + 1)))
                .toList();

        assertThat(new Lifeline("SCRP-2014-01", spans, List.of(), TODAY).description())
                .isEqualTo("58 statuses, one after another; at the end: In progress from 12 September 2014 to 13"
                        + " September 2014.");
    }

    @Test
    void nothing_ends_before_it_begins() {
        assertThatThrownBy(() -> new Span("Issued", TODAY, FIRST)).isInstanceOf(IllegalArgumentException.class);
    }
}
