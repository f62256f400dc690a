package org.recommendationtracker.report.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.party.Directory;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.recommendation.Source;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.tabular.Table;

/** Which lines of a table, and which of their cells, a problem is of. */
class WrongTableTest {

    private static final TableHead HEAD = new TableHead(
            new SentHistory.Head("SCRP-2014", "First report", "panel", "office", "2011-07-01", null),
            new Source("The letter", null, null),
            null,
            null,
            null,
            Map.of(),
            Map.of(),
            false);

    private final HistoryReader reader = new HistoryReader(
            () -> new Directory(List.of(
                    Party.named(PartyKind.ISSUING_BODY, "panel", "The panel"),
                    Party.named(PartyKind.OFFICE, "office", "The office"),
                    Party.named(PartyKind.OFFICE, "other", "The other one"))),
            Clock.fixed(Instant.parse("2014-07-31T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void a_problem_stands_at_its_cell_by_the_name_that_the_file_has() {
        assertThat(wrong("""
                No,Responder,Recommendation,Position,Decision date
                1,The Moon,Publish it.,accepted,2012-01
                2,office,Teach it.,accepted,soon
                3,office,Read it.,acepted,2012-01
                """)).containsExactly("4 Position: The decision “acepted” is not known.");
        assertThat(wrong("""
                No,Responder,Recommendation,Position,Decision date
                1,The Moon,Publish it.,accepted,2012-01
                2,office,Teach it.,accepted,soon
                """))
                .containsExactly(
                        "2 Responder: There is no office “The Moon”.",
                        "3 Decision date: “soon” is not a day from 1900 to 2100: write it as in 2014-11-30, or a month as in 2014-11.");
    }

    @Test
    void what_a_change_says_stands_on_its_own_line() {
        assertThat(wrong("""
                Ref,What,Effective on,Lead
                1.1,Issued,2011-07-01,
                1.1,Accepted,2012-01-10,
                1.1,In progress,one day,Team A
                1.1,Implemented,2031-01-01,Team B
                """))
                .containsExactly(
                        "4 Lead: The owner is another in line 5: give it once.",
                        "5 Lead: The owner is another in line 4: give it once.");
        assertThat(wrong("""
                Ref,What,Effective on
                1.1,Issued,2011-07-01
                1.1,Accepted,2012-01-10
                1.1,Implemented,2031-01-01
                """))
                .containsExactly("4 Effective on: The day is in the future: give today or an earlier day.");
    }

    @Test
    void a_problem_of_several_lines_stands_at_each() {
        assertThat(wrong("""
                No,Responder,Recommendation,Superseded by,Status,Status date
                1,office,Publish it.,SCRP-2014-02,Superseded,2012-01
                2,office,Teach it.,SCRP-2014-01,Superseded,2012-01
                """))
                .containsExactly(
                        "2 Superseded by: It takes its own place in the end: SCRP-2014-01 → SCRP-2014-02 → SCRP-2014-01.",
                        "3 Superseded by: It takes its own place in the end: SCRP-2014-01 → SCRP-2014-02 → SCRP-2014-01.");
        assertThat(wrong("""
                No,Responder,Recommendation
                2,office,Publish it.
                ,office,Teach it.
                """))
                .containsExactly(
                        "2 No: The number 2 stands at line 3 too.", "3 No: The number 2 stands at line 2 too.");
        assertThat(wrong("""
                No,Responder,Recommendation
                1,office,Publish it.
                1,office,Publish it.
                """))
                .allMatch(problem -> problem.contains("is there twice"))
                .hasSize(2);
    }

    @Test
    void of_a_line_with_too_few_or_too_many_columns_every_cell_can_be_put_right() {
        Table table = table("No,Responder,Recommendation\n1,office,Publish, or perish.\n2,office\n");
        WrongTable wrong = WrongTable.of(table, columns(table), refused(table).problems());

        assertThat(wrong.lines()).extracting(line -> line.cells().size()).containsExactly(4, 3);
        assertThat(wrong.lines().get(1).cells().get(2).text()).isNull();
        assertThat(wrong.lines().get(0).problems()).containsExactly("The line has 4 columns instead of 3.");
    }

    @Test
    void a_hundred_lines_are_shown_and_the_others_are_counted() {
        Table table = table("Responder,Recommendation\n" + "The Moon,Publish it.\n".repeat(103));

        WrongTable wrong = WrongTable.of(table, columns(table), refused(table).problems());

        assertThat(wrong.lines()).hasSize(WrongTable.MAX_LINES);
        assertThat(wrong.more()).isEqualTo(3);
    }

    private List<String> wrong(String csv) {
        Table table = table(csv);
        WrongTable wrong = WrongTable.of(table, columns(table), refused(table).problems());
        assertThat(wrong.others()).isEmpty();
        List<String> all = new ArrayList<>();
        wrong.lines().forEach(line -> Stream.concat(
                        line.problems().stream().map(problem -> ": " + problem),
                        line.cells().stream().flatMap(cell -> cell.problems().stream()
                                .map(problem -> " " + cell.name() + ": " + problem)))
                .map(problem -> line.line() + problem)
                .map(problem -> problem.replaceAll("( is not known\\.| “The Moon”\\.).*", "$1"))
                .forEach(all::add));
        return all;
    }

    private InvalidInput refused(Table table) {
        return catchThrowableOfType(InvalidInput.class, () -> {
            HistoryTable.Read read = HistoryTable.history(table, HEAD);
            read.problems().refuse();
            try {
                reader.read(read.history(), "official");
            } catch (InvalidInput refused) {
                throw read.places().inWordsOfTheTable(refused);
            }
        });
    }

    private static HistoryColumns columns(Table table) {
        return HistoryColumns.recognise(table, Map.of(), new Problems());
    }

    private static Table table(String csv) {
        return HistoryTable.read(csv.getBytes(StandardCharsets.UTF_8), HEAD);
    }
}
