package org.recommendationtracker.report.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.report.history.CellChange.Typed;
import org.recommendationtracker.tabular.Table;
import org.recommendationtracker.tabular.Table.Kind;
import org.recommendationtracker.tabular.Table.Row;

class CellChangesTest {

    private static final Table TABLE = table(
            new Row(2, List.of("1", "Publish it.", "acepted")),
            new Row(3, List.of("2", "Teach it.")),
            new Row(4, List.of("3", "Read", " it.", "rejected")));

    @Test
    void a_cell_is_changed_and_what_it_was_is_kept() {
        CellChanges changes = CellChanges.NONE.with(TABLE, List.of(new Typed(2, 3, " accepted ")));

        assertThat(changes.all()).containsExactly(new CellChange(2, 3, "Position", "acepted", "accepted"));
        assertThat(changes.applyTo(TABLE).rows().get(0).cells()).containsExactly("1", "Publish it.", "accepted");
        assertThat(CellChanges.read(changes.write())).isEqualTo(changes);
    }

    @Test
    void what_is_changed_back_is_no_change() {
        CellChanges changes = CellChanges.NONE.with(TABLE, List.of(new Typed(2, 3, "accepted")));

        assertThat(changes.with(TABLE, List.of(new Typed(2, 3, "acepted")))).isEqualTo(CellChanges.NONE);
    }

    @Test
    void a_line_gets_the_cells_that_it_lacks_and_loses_what_is_too_much() {
        CellChanges changes = CellChanges.NONE.with(
                TABLE,
                List.of(
                        new Typed(3, 3, ""),
                        new Typed(4, 2, "Read it."),
                        new Typed(4, 3, "rejected"),
                        new Typed(4, 4, "")));

        List<Row> rows = changes.applyTo(TABLE).rows();
        assertThat(rows.get(1).cells()).containsExactly("2", "Teach it.", "");
        assertThat(rows.get(2).cells()).containsExactly("3", "Read it.", "rejected");
        assertThat(changes.all().get(0)).isEqualTo(new CellChange(3, 3, "Position", null, ""));
    }

    @Test
    void lines_and_columns_that_are_not_there_are_passed_over() {
        CellChanges changes = CellChanges.NONE.with(
                TABLE,
                List.of(new Typed(1, 1, "x"), new Typed(99, 1, "x"), new Typed(2, 0, "x"), new Typed(2, 4, "x")));

        assertThat(changes).isEqualTo(CellChanges.NONE);
    }

    @Test
    void what_no_cell_can_hold_is_refused_by_its_place() {
        assertThatThrownBy(() -> CellChanges.NONE.with(
                        TABLE, List.of(new Typed(2, 2, "x".repeat(10_001)), new Typed(3, 2, "Teach\u0007 it."))))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.field() + ": " + problem.message())
                        .containsExactly(
                                "line 2, column 2: Give at most 10,000 characters.",
                                "line 3, column 2: There is a control character, which nobody can read: remove it."));
    }

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_is_a_text() {
        CellChanges changes = CellChanges.NONE.with(TABLE, List.of(new Typed(2, 2, "=1+1")));

        assertThat(changes.applyTo(TABLE).rows().get(0).cells()).contains("=1+1");
    }

    @Test
    void at_most_a_thousand_cells_are_changed() {
        Table large = table(IntStream.rangeClosed(2, 1_002)
                .mapToObj(line -> new Row(line, List.of("1", "Publish it.", "accepted")))
                .toArray(Row[]::new));
        List<Typed> all = IntStream.rangeClosed(2, 1_002)
                .mapToObj(line -> new Typed(line, 3, "rejected"))
                .toList();

        assertThat(CellChanges.NONE.with(large, all.subList(1, all.size())).all())
                .hasSize(CellChanges.MAX_CELLS);
        assertThatThrownBy(() -> CellChanges.NONE.with(large, all)).hasMessageContaining("At most 1,000 cells");
    }

    private static Table table(Row... rows) {
        return new Table(
                Kind.CSV, ",", 1, List.of("No", "Recommendation", "Position"), List.of(rows), List.of(), List.of());
    }
}
