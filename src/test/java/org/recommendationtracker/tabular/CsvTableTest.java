package org.recommendationtracker.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.tabular.Table.Kind;
import org.recommendationtracker.tabular.Table.Row;
import org.recommendationtracker.tabular.TableRefused.Fault;

/** CSV as spreadsheets and people write it. */
class CsvTableTest {

    private static final Wanted WANTED =
            new Wanted(names -> names.contains("no") && names.contains("text"), 100, "Too many.");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @MethodSource("waysToWriteTheSame")
    void the_same_is_read_however_it_is_written(byte[] file) {
        Table table = TableReader.read(file, WANTED);

        assertThat(table.kind()).isEqualTo(Kind.CSV);
        assertThat(table.header()).containsExactly("no", "text");
        assertThat(table.rows())
                .extracting(Row::cells)
                .containsExactly(List.of("1", "One, two; three"), List.of("2", "Four"));
    }

    static Stream<byte[]> waysToWriteTheSame() {
        String plain = "no,text\n1,\"One, two; three\"\n2,Four\n";
        String semicolons = "no;text\n1;\"One, two; three\"\n2;Four\n";
        return Stream.of(
                        Stream.of(
                                        plain,
                                        "\uFEFF" + plain,
                                        plain.replace("\n", "\r\n"),
                                        plain.replace("\n", "\r"),
                                        plain.strip(),
                                        "\n\n" + plain + "\n,,,\n",
                                        "no,text,,\n1,\"One, two; three\",,\n2,Four,\u00A0,\u200B\n",
                                        "\u00A0no ,\u200Btext\n1,\"One, two; three\"\n 2 , Four\u00A0\n",
                                        "All of them, in one place\n" + plain,
                                        semicolons,
                                        "sep=;\r\n" + semicolons,
                                        "\"sep=;\"\n" + semicolons,
                                        "sep=,\n" + plain,
                                        "no\ttext\n1\tOne, two; three\n2\tFour\n",
                                        "sep=\t\nno\ttext\n1\tOne, two; three\n2\tFour\n")
                                .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                        Stream.of(
                                plain.getBytes(StandardCharsets.UTF_16),
                                plain.getBytes(StandardCharsets.UTF_16LE),
                                plain.getBytes(StandardCharsets.UTF_16BE),
                                ("\uFEFF" + semicolons).getBytes(StandardCharsets.UTF_16LE)))
                .flatMap(each -> each);
    }

    @Test
    void what_was_recognised_or_left_out_is_said() {
        assertThat(read("no,text\n1,One\n").remarks()).isEmpty();
        assertThat(read("sep=;\nReport\n\nno;text;;\n1;One;;\n").remarks())
                .containsExactly(
                        "The columns were read with semicolons between them.",
                        "The line sep= was left out.",
                        "What stands above the names of the columns was left out: line 2.",
                        "Empty columns at the end were left out: 2.");
        assertThat(TableReader.read("no\ttext\n1\tOne\n".getBytes(StandardCharsets.UTF_16), WANTED)
                        .remarks())
                .containsExactly("The file was read as UTF-16.", "The columns were read with tabs between them.");
    }

    @Test
    void lines_are_counted_as_the_file_has_them() {
        assertThat(read("sep=,\nno,text\n1,\"One\ntwo\"\n\n3,Three\n").rows())
                .extracting(Row::line, row -> row.cells().get(1))
                .containsExactly(tuple(3, "One\ntwo"), tuple(6, "Three"));
    }

    @Test
    void windows_1252_is_read_and_shown_to_be_confirmed() {
        Table table = TableReader.read("no,text\n1,“Café” for £5 – naïve café\n".getBytes(WINDOWS), WANTED);

        assertThat(table.rows().get(0).cells().get(1)).isEqualTo("“Café” for £5 – naïve café");
        assertThat(table.doubtful()).containsExactly("“Café”", "£5", "naïve", "café");
        assertThat(table.remarks()).containsExactly("The file was read as Windows-1252.");
        assertThat(read("no,text\n1,“Café” for £5 – naïve\n").doubtful()).isEmpty();
        assertThat(TableReader.read("no,text\n1,Now – or never\n".getBytes(WINDOWS), WANTED)
                        .doubtful())
                .containsExactly("–");
    }

    @Test
    void a_column_without_a_name_that_holds_something_is_kept() {
        Table table = read("no,,text,\n1,,One,more\n2,,Two,\n");

        assertThat(table.header()).containsExactly("no", "", "text", "");
        assertThat(table.isEmptyColumn(1)).isTrue();
        assertThat(table.isEmptyColumn(3)).isFalse();
        assertThat(table.samples(3, 3)).containsExactly("more");
    }

    @Test
    void a_line_with_too_many_or_too_few_separators_stays_as_it_is() {
        assertThat(read("no,text,boards\n1,One\n2,One, two,all\n3,Three,all,,\n")
                        .rows())
                .extracting(Row::cells)
                .containsExactly(List.of("1", "One"), List.of("2", "One", "two", "all"), List.of("3", "Three", "all"));
    }

    @ParameterizedTest
    @MethodSource("filesThatCannotBeRead")
    void what_cannot_be_read_is_refused_with_what_to_do(byte[] file, String where, String message) {
        List<Fault> faults = catchThrowableOfType(TableRefused.class, () -> TableReader.read(file, WANTED))
                .faults();

        assertThat(faults.get(0).where()).isEqualTo(where);
        assertThat(faults.get(0).message()).contains(message);
    }

    static Stream<Arguments> filesThatCannotBeRead() {
        return Stream.of(
                unreadable("", "line 1", "The file is empty."),
                unreadable("\uFEFF \n\u200B\u00A0", "line 1", "The file is empty."),
                unreadable("sep=;\n", "line 1", "The file is empty."),
                unreadable(",,\n,,\n", "line 1", "The file is empty."),
                unreadable("sep=|\nno|text\n", "line 1", "a comma, a semicolon or a tab"),
                unreadable("no,text\n1,Fine\n2,\"Text\n", "line 3", "is never closed"),
                unreadable("no,text\n1,\"Text\" more\n", "line 2", "write a quotation mark within a text twice"),
                unreadable("no,text\n" + "1,Text\n".repeat(101), "line 102", "Too many."),
                unreadable("no,text" + ",x".repeat(300) + "\n", "line 1", "more than 256 columns"),
                unreadable("<!DOCTYPE html><html></html>", "", "web page or an XML file"),
                unreadable("%PDF-1.7\n", "", "This is a PDF."),
                Arguments.of(
                        new byte[] {'n', 'o', '\n', (byte) 0x81, (byte) 0x8D, '\n'},
                        "line 2",
                        "characters that are not UTF-8"));
    }

    /** Whatever bytes a file has, it is read or refused. */
    @Test
    void a_damaged_file_is_read_or_refused() {
        byte[] pieces = "no,text\n1;\"\t\r sep=\0\u00A0\u20AC\uFEFF%PDF<PK".getBytes(StandardCharsets.UTF_8);
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] file = new byte[random.nextInt(60)];
            for (int at = 0; at < file.length; at++) {
                file[at] = random.nextInt(9) == 0 ? (byte) random.nextInt(256) : pieces[random.nextInt(pieces.length)];
            }
            Throwable thrown = catchThrowable(() -> TableReader.read(file, WANTED));
            if (thrown != null) {
                assertThat(thrown).as(Arrays.toString(file)).isInstanceOf(TableRefused.class);
            }
        }
    }

    private static Arguments unreadable(String file, String where, String message) {
        return Arguments.of(file.getBytes(StandardCharsets.UTF_8), where, message);
    }

    private static Table read(String csv) {
        return TableReader.read(csv.getBytes(StandardCharsets.UTF_8), WANTED);
    }
}
