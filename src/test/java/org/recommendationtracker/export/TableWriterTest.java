package org.recommendationtracker.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files as programs read them that have nothing to do with ours. */
class TableWriterTest {

    private static final LocalDate DAY = LocalDate.of(2014, 7, 31);

    private record Item(
            @Nullable String text,
            @Nullable Long number,
            @Nullable LocalDate day,
            boolean late) {

        static Item saying(String text) {
            return new Item(text, 1L, DAY, true);
        }
    }

    private static final List<Column<Item>> COLUMNS = List.of(
            Column.number("Number", Item::number),
            Column.sentences("Text", Item::text),
            Column.day("Day", Item::day),
            Column.yesNo("Late", Item::late));

    private static TableFile<Item> table(Iterable<Item> items) {
        return new TableFile<>("items", "Items", COLUMNS, items);
    }

    private static byte[] written(TableWriter writer, Iterable<Item> items) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            writer.write(table(items), file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file.toByteArray();
    }

    private static List<List<String>> csv(List<Item> items) {
        return ReadFile.csv(written(CsvWriter.forSpreadsheets(), items));
    }

    private static List<List<String>> xlsx(List<Item> items) {
        return ReadFile.xlsx(written(new XlsxWriter(), items));
    }

    private static List<List<String>> ods(List<Item> items) {
        return ReadFile.ods(written(new OdsWriter(), items));
    }

    @Test
    void all_three_say_the_same() {
        List<Item> items = List.of(
                new Item("Publish it.", 9_007_199_254_740_991L, DAY, false),
                new Item("Two\r\nlines", -3L, LocalDate.of(1900, 3, 1), true),
                new Item(null, null, null, true));
        List<List<String>> expected = List.of(
                List.of("Number", "Text", "Day", "Late"),
                List.of("9007199254740991", "Publish it.", "2014-07-31", "No"),
                List.of("-3", "Two\nlines", "1900-03-01", "Yes"),
                List.of("", "", "", "Yes"));

        assertThat(csv(items)).isEqualTo(expected);
        assertThat(xlsx(items)).isEqualTo(expected);
        assertThat(ods(items)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quoted\", with commas; semicolons",
                "<script>alert('1')</script> & ]]>",
                "'; drop table recommendation; --",
                "خط العربية من اليمين עברית",
                "👩‍👩‍👧 \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F 🏳️‍🌈",
                "_x0041_ stays as it is",
                "'an apostrophe first",
                "00123",
                "1e5",
                "TRUE",
                "2014-07-31"
            })
    void a_text_comes_through(String text) {
        List<Item> items = List.of(Item.saying(text));

        assertThat(csv(items).get(1).get(1)).isEqualTo(text);
        assertThat(xlsx(items).get(1).get(1)).isEqualTo(text);
        assertThat(ods(items).get(1).get(1)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1 is a number", "@SUM(A1)", "\t=1+1", "\n=1+1", "＝1+1"})
    void what_looks_like_a_formula_is_text(String text) {
        List<Item> items = List.of(Item.saying(text));

        assertThat(csv(items).get(1).get(1)).isEqualTo("'" + text);
        assertThat(xlsx(items).get(1).get(1)).isEqualTo(text);
        assertThat(new String(part("content.xml", written(new OdsWriter(), items)), StandardCharsets.UTF_8))
                .contains("office:value-type=\"string\"")
                .doesNotContain("table:formula");
    }

    @Test
    void numbers_below_zero_are_no_formulas() {
        assertThat(csv(List.of(new Item("", -5L, null, false))).get(1).get(0)).isEqualTo("-5");
    }

    @Test
    void what_cannot_be_written_leaves_a_sign() {
        List<Item> items = List.of(Item.saying("a\u0000b\u001Bc\uD800d\uFFFEe"));
        String expected = "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe";

        assertThat(csv(items).get(1).get(1)).isEqualTo(expected);
        assertThat(xlsx(items).get(1).get(1)).isEqualTo(expected);
        assertThat(ods(items).get(1).get(1)).isEqualTo(expected);
    }

    @Test
    void spaces_and_tabs_keep_their_number() {
        String content = new String(
                part("content.xml", written(new OdsWriter(), List.of(Item.saying("  two   three\ttab ")))),
                StandardCharsets.UTF_8);

        assertThat(content)
                .contains("<text:p><text:s text:c=\"2\"/>two<text:s text:c=\"3\"/>three"
                        + "<text:tab/>tab<text:s text:c=\"1\"/></text:p>");
        assertThat(xlsx(List.of(Item.saying("  two   three\ttab "))).get(1).get(1))
                .isEqualTo("  two   three\ttab ");
    }

    @Test
    void a_hundred_thousand_characters_are_whole_but_in_a_workbook_which_says_so() {
        String text = "recommendation ".repeat(6_667).substring(0, 100_000);
        List<Item> items = List.of(Item.saying(text));

        assertThat(csv(items).get(1).get(1)).isEqualTo(text);
        assertThat(ods(items).get(1).get(1)).isEqualTo(text);
        assertThat(xlsx(items).get(1).get(1))
                .hasSizeLessThanOrEqualTo(32_767)
                .startsWith("recommendation recommendation")
                .endsWith("…" + XlsxWriter.CUT);
    }

    @Test
    void a_day_that_excel_does_not_have_is_said_in_all_three() {
        List<Item> items = List.of(new Item("", 1L, LocalDate.of(1899, 12, 31), false));

        assertThat(csv(items).get(1).get(2)).isEqualTo("1899-12-31");
        assertThat(xlsx(items).get(1).get(2)).isEqualTo("1899-12-31");
        assertThat(ods(items).get(1).get(2)).isEqualTo("1899-12-31");
    }

    @Test
    void what_just_fits_a_workbook_is_whole() {
        String text = "x".repeat(32_767);

        assertThat(xlsx(List.of(Item.saying(text))).get(1).get(1)).isEqualTo(text);
    }

    @Test
    void a_workbook_has_a_bold_heading_that_stays_in_sight() throws IOException {
        byte[] file = written(new XlsxWriter(), List.of(Item.saying("text")));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet("Items");
            assertThat(sheet.getRow(0).getCell(1).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:D2");
        }
    }

    @Test
    void what_a_sheet_has_no_room_for_goes_on_in_another() throws IOException {
        List<Item> items = List.of(Item.saying("one"), Item.saying("two"), Item.saying("three"));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(new XlsxWriter(3), items)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheet("Items 2").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("three");
        }
        byte[] ods = written(new OdsWriter(3), items);
        assertThat(new String(part("content.xml", ods), StandardCharsets.UTF_8))
                .contains("table:name=\"Items\"", "table:name=\"Items 2\"");
        assertThat(new String(part("settings.xml", ods), StandardCharsets.UTF_8))
                .contains("\"Items 2\"");
    }

    @Test
    void an_ods_file_says_at_its_beginning_what_it_is() {
        byte[] file = written(new OdsWriter(), List.of());

        assertThat(new String(file, 30, 54, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void a_list_without_rows_has_its_headings(FileFormat format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        format.writer().write(table(List.of()), file);

        List<List<String>> rows =
                switch (format) {
                    case CSV -> ReadFile.csv(file.toByteArray());
                    case XLSX -> ReadFile.xlsx(file.toByteArray());
                    case ODS -> ReadFile.ods(file.toByteArray());
                };
        assertThat(rows).containsExactly(List.of("Number", "Text", "Day", "Late"));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void a_file_that_broke_off_does_not_look_whole(FileFormat format) {
        Iterator<Item> failing = new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Item next() {
                if (given++ == 1_000) {
                    throw new IllegalStateException("the database is away");
                }
                return Item.saying("text");
            }
        };
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        assertThatThrownBy(() -> format.writer().write(table(() -> failing), file))
                .isInstanceOf(IllegalStateException.class);
        if (format != FileFormat.CSV) {
            assertThat(new String(file.toByteArray(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("PK\u0005\u0006");
        }
    }

    /** The rows that are made must be on their way before the last of them: what is kept back would grow with them. */
    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void rows_leave_while_others_are_still_to_come(FileFormat format) throws IOException {
        long[] sent = {0};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                sent[0]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                sent[0] += length;
            }
        };
        List<Long> sentAt = new ArrayList<>();
        Iterator<Item> items = new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return given < 100_000;
            }

            @Override
            public Item next() {
                if (given % 10_000 == 0) {
                    sentAt.add(sent[0]);
                }
                return Item.saying("text " + given++ * 7919L % 1_000_003);
            }
        };

        format.writer().write(table(() -> items), counting);

        assertThat(sentAt).isSorted().doesNotHaveDuplicates();
    }

    private static byte[] part(String name, byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("no " + name);
    }
}
