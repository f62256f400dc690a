package org.recommendationtracker.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.picture.svg.Box;
import org.w3c.dom.Element;

/** What holds for every chart, however much it shows and whatever it is named. */
class ChartTest {

    private static final String PREFIX = "a-chart";
    private static final Pattern REFERENCE = Pattern.compile("url\\(#([^)]+)\\)");

    /** A policy that forbids inline styles and scripts allows them, and so does a printer of PDF. */
    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "desc", "defs", "pattern", "rect", "path", "circle", "text");

    private static final Set<String> ATTRIBUTES = Set.of(
            "aria-labelledby cx cy d fill font-family font-size font-weight height id patternUnits r role rx stroke"
                    .split(" "));

    private static final Set<String> MORE_ATTRIBUTES =
            Set.of("stroke-dasharray stroke-linejoin stroke-width text-anchor viewBox width x xmlns y".split(" "));

    static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script> & \"'",
            "</title></svg><img src=x onerror=alert(1)>",
            "\u202Egnorw\u202C \u05D0\u05D1\u05D2 \u0627\u0644\u0639\u0631\u0628\u064A\u0629",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83D\uDE00".repeat(30),
            "\u0000\u0001\uFFFE\uD800",
            "Donaudampfschifffahrtsgesellschaftskapit\u00E4n".repeat(9),
            "words that go on and on ".repeat(20),
            "\u6E2C\u8A66".repeat(40),
            "");

    static Stream<Arguments> pictures() {
        return Stream.concat(Examples.all(), HOSTILE.stream().flatMap(Examples::named))
                .flatMap(chart -> Stream.of(Format.values())
                        .map(format -> Arguments.of(Named.of(chart.getClass().getSimpleName(), chart), format)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void it_is_an_image_that_is_named_and_described(Chart chart, Format format) {
        Picture picture = Picture.of(chart.svg(PREFIX, format));

        assertThat(picture.root().getAttribute("role")).isEqualTo("img");
        assertThat(picture.root().getAttribute("aria-labelledby").split(" "))
                .extracting(id -> picture.byId(id).getTextContent())
                .containsExactly(Lettering.whole(chart.title()), Lettering.whole(chart.description()));
        assertThat(chart.description()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void it_needs_no_style_sheet_no_script_and_no_other_file(Chart chart, Format format) {
        for (Element element :
                Picture.of(chart.svg(PREFIX, format)).elements("*").toList()) {
            assertThat(element.getLocalName()).isIn(ELEMENTS);
            assertThat(names(element)).allMatch(name -> ATTRIBUTES.contains(name) || MORE_ATTRIBUTES.contains(name));
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void its_ids_are_its_own(Chart chart, Format format) {
        String svg = chart.svg(PREFIX, format);
        List<String> ids = Picture.of(svg)
                .elements("*")
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith(PREFIX + "-" + format.id()));
        assertThat(ids).containsAll(references(svg));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void all_text_is_large_enough_and_within_the_picture(Chart chart, Format format) {
        Picture picture = Picture.of(chart.svg(PREFIX, format));

        assertThat(picture.width()).isEqualTo(format.width());
        assertThat(picture.texts()).isNotEmpty().allSatisfy(text -> {
            assertThat(text.size()).isGreaterThanOrEqualTo(14);
            assertThat(text.box()).matches(box -> isWithin(box, picture));
        });
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void no_text_lies_on_another(Chart chart, Format format) {
        List<Picture.Text> texts = Picture.of(chart.svg(PREFIX, format)).texts();

        assertThat(IntStream.range(0, texts.size()).boxed().flatMap(i -> texts.subList(i + 1, texts.size()).stream()
                        .filter(texts.get(i)::overlaps)
                        .map(other -> texts.get(i) + " and " + other)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void every_bar_is_seen_and_within_the_picture(Chart chart, Format format) {
        Picture picture = Picture.of(chart.svg(PREFIX, format));

        assertThat(picture.bars("")).allSatisfy(bar -> {
            assertThat(bar.box().width()).isGreaterThanOrEqualTo(1);
            assertThat(bar.box().height()).isGreaterThanOrEqualTo(1);
            assertThat(bar.box()).matches(box -> isWithin(box, picture));
        });
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void the_same_figures_give_the_same_bytes(Chart chart, Format format) {
        assertThat(chart.svg(PREFIX, format)).isEqualTo(chart.svg(PREFIX, format));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void each_row_of_its_table_has_a_cell_for_each_head(Chart chart, Format format) {
        DataTable table = chart.table();

        assertThat(table.caption()).isEqualTo(chart.title());
        assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.heads()));
    }

    @Test
    void a_chart_of_nothing_says_so() {
        assertThat(Examples.of(0)).allSatisfy(chart -> {
            assertThat(chart.description()).isEqualTo("Nothing to show yet.");
            assertThat(Picture.of(chart.svg(PREFIX, Format.NARROW)).texts())
                    .extracting(Picture.Text::text)
                    .containsExactly("Nothing to show yet");
        });
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void what_things_are_named_is_shown_as_text(String name) {
        assertThat(Examples.named(name)).allSatisfy(chart -> assertThat(chart.svg(PREFIX, Format.WIDE))
                .doesNotContain("<script", "<img", "\u202E", "\u0000"));
    }

    @Test
    void a_prefix_is_one_of_an_id() {
        assertThat(List.of("", "1", "a b", "a\"", "é"))
                .allSatisfy(prefix -> assertThatThrownBy(() -> Examples.slips(9).svg(prefix, Format.WIDE))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    private static boolean isWithin(Box box, Picture picture) {
        return box.x() >= -0.1
                && box.y() >= -0.1
                && box.right() <= picture.width() + 0.1
                && box.bottom() <= picture.height() + 0.1;
    }

    private static List<String> references(String svg) {
        return REFERENCE
                .matcher(svg)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static Stream<String> names(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName());
    }
}
