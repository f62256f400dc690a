package org.recommendationtracker.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.tabular.Table.Kind;
import org.recommendationtracker.tabular.Table.Row;
import org.recommendationtracker.tabular.TableRefused.Fault;

/** Excel workbooks as people make them. */
class XlsxTableTest {

    private static final Wanted WANTED =
            new Wanted(names -> names.contains("no") && names.contains("text"), 100, "Too many.");
    private static final List<?> HEADER = List.of("no", "text", "due");

    @Test
    void cells_are_read_as_texts() {
        Table table = read(Workbooks.xlsx(
                workbook -> {
                    CellStyle day = workbook.createCellStyle();
                    day.setDataFormat(workbook.createDataFormat().getFormat("d mmm yyyy"));
                    XSSFSheet sheet = workbook.getSheetAt(0);
                    dated(sheet.getRow(1).createCell(2), day).setCellValue(LocalDate.of(2014, 7, 31));
                    dated(sheet.getRow(2).createCell(2), day).setCellValue(LocalDateTime.of(2014, 7, 31, 9, 30));
                    sheet.getRow(3).createCell(2).setCellValue(true);
                },
                HEADER,
                List.of(1, "\u00A0One,\ntwo\u200B"),
                List.of(100_000_000_000L, "_x0041_ 📘"),
                List.of(0.1 + 0.2, "Three"),
                List.of("", "\u3164"),
                List.of(-2.5, "Five", "")));

        assertThat(table.kind()).isEqualTo(Kind.XLSX);
        assertThat(table.header()).containsExactly("no", "text", "due");
        assertThat(table.rows())
                .containsExactly(
                        new Row(2, List.of("1", "One,\ntwo", "2014-07-31")),
                        new Row(3, List.of("100000000000", "A 📘", "2014-07-31T09:30")),
                        new Row(4, List.of("0.3", "Three", "TRUE")),
                        new Row(6, List.of("-2.5", "Five", "")));
        assertThat(table.remarks()).isEmpty();
        assertThat(table.doubtful()).isEmpty();
    }

    /** As other programs write it: texts in the cells, no addresses, prefixes, no styles, a path of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://schemas.openxmlformats.org/%s/2006/%s|http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/%s/%s|http://purl.oclc.org/ooxml/officeDocument/relationships"
            })
    void a_workbook_that_another_program_wrote_is_read(String names) {
        String main = names.substring(0, names.indexOf('|')).formatted("spreadsheetml", "main");
        String relations = names.substring(names.indexOf('|') + 1);
        String part = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        byte[] file = Workbooks.zip(Map.of(
                "[Content_Types].xml",
                Workbooks.utf8("<Types xmlns='" + packages + "content-types'><Default Extension='rels' ContentType='"
                        + "application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/book.xml'"
                        + " ContentType='" + part + "sheet.main+xml'/><Override PartName='/one.xml' ContentType='"
                        + part + "worksheet+xml'/></Types>"),
                "_rels/.rels",
                Workbooks.utf8("<Relationships xmlns='" + packages + "relationships'><Relationship Id='a' Type='"
                        + relations + "/officeDocument' Target='book.xml'/></Relationships>"),
                "book.xml",
                Workbooks.utf8("<x:workbook xmlns:x='" + main + "' xmlns:r='" + relations
                        + "'><x:sheets><x:sheet name='One' sheetId='1' r:id='b'/></x:sheets></x:workbook>"),
                "_rels/book.xml.rels",
                Workbooks.utf8("<Relationships xmlns='" + packages + "relationships'><Relationship Id='b' Type='"
                        + relations + "/worksheet' Target='one.xml'/></Relationships>"),
                "one.xml",
                Workbooks.utf8("<x:worksheet xmlns:x='" + main + "'><x:sheetData>"
                        + "<x:row><x:c t='inlineStr'><x:is><x:t>no</x:t></x:is></x:c>"
                        + "<x:c t='inlineStr'><x:is><x:t>text</x:t></x:is></x:c></x:row>"
                        + "<x:row><x:c><x:v>1</x:v></x:c><x:c t='inlineStr'><x:is><x:r><x:t>Two </x:t></x:r>"
                        + "<x:r><x:t>runs</x:t></x:r><x:rPh><x:t>sound</x:t></x:rPh></x:is></x:c></x:row>"
                        + "</x:sheetData></x:worksheet>")));

        assertThat(read(file).rows()).containsExactly(new Row(2, List.of("1", "Two runs")));
    }

    @Test
    void days_are_counted_from_1904_if_the_workbook_does() {
        Table table = read(Workbooks.xlsx(
                workbook -> {
                    workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
                    CellStyle day = workbook.createCellStyle();
                    day.setDataFormat((short) 14);
                    dated(workbook.getSheetAt(0).getRow(1).createCell(2), day).setCellValue(366);
                },
                HEADER,
                List.of(1, "One")));

        assertThat(table.rows().get(0).cells()).endsWith("1905-01-01");
    }

    @Test
    void what_stands_above_the_header_and_empty_columns_at_the_end_are_left_out() {
        Table table = read(Workbooks.xlsx(
                workbook -> workbook.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("A1:C1")),
                List.of("Report of the panel"),
                List.of(),
                List.of("no", "text", "", " "),
                List.of(1, "One", "", "\u00A0")));

        assertThat(table.header()).containsExactly("no", "text");
        assertThat(table.rows()).containsExactly(new Row(4, List.of("1", "One")));
        assertThat(table.remarks()).containsExactly("What stands above the names of the columns was left out: row 1.");
    }

    @Test
    void the_one_sheet_that_has_the_columns_is_read() {
        Table table = read(Workbooks.xlsx(
                workbook -> {
                    Workbooks.fill(workbook.createSheet("Notes"), List.of("Not to be read"));
                    Workbooks.fill(workbook.createSheet("Lists"), List.of("norfolk"));
                    workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
                    workbook.createSheet("Empty");
                    workbook.createSheet("Wide").createRow(0).createCell(300).setCellValue("far");
                },
                HEADER,
                List.of(1, "One")));

        assertThat(table.rows()).hasSize(1);
        assertThat(table.remarks())
                .containsExactly(
                        "The sheet \"Recommendations\" was read.",
                        "Other sheets were left out: \"Notes\", \"Lists\", \"Wide\".");
    }

    @Test
    void a_single_sheet_is_read_whatever_its_columns_are_called() {
        assertThat(read(Workbooks.xlsx(List.of("Ref", "Headline"), List.of(1, "One")))
                        .header())
                .containsExactly("Ref", "Headline");
    }

    @ParameterizedTest
    @MethodSource("workbooksThatAreRefused")
    void what_a_reader_could_not_see_is_named(Consumer<? super XSSFWorkbook> change, String where, String message) {
        byte[] file = Workbooks.xlsx(change, HEADER, List.of(1, "One"), List.of(2, "Two", "later"));

        List<Fault> faults = faults(file);
        assertThat(faults).extracting(Fault::where).containsExactly(where);
        assertThat(faults.get(0).message()).contains(message);
    }

    static Stream<Arguments> workbooksThatAreRefused() {
        return Stream.of(
                refused(
                        workbook ->
                                workbook.getSheetAt(0).getRow(1).createCell(2).setCellFormula("A2+1"),
                        "cell C2",
                        "Cell C2 has a formula."),
                refused(
                        workbook -> workbook.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("A2:A3")),
                        "cell A2",
                        "The cells A2:A3 are merged."),
                refused(workbook -> workbook.getSheetAt(0).getRow(2).setZeroHeight(true), "row 3", "Row 3 is hidden."),
                refused(workbook -> workbook.getSheetAt(0).setColumnHidden(2, true), "column C", "Column C is hidden."),
                refused(
                        workbook -> workbook.getSheetAt(0)
                                .getRow(1)
                                .createCell(2)
                                .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF),
                        "cell C2",
                        "shows the error #REF!"),
                refused(
                        workbook -> Workbooks.fill(workbook.createSheet("More"), HEADER, List.of(3, "Three")),
                        "",
                        "Several sheets have the columns: \"Recommendations\", \"More\"."),
                refused(
                        workbook -> {
                            workbook.createSheet("Front");
                            workbook.setActiveSheet(1);
                            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
                        },
                        "",
                        "The sheet \"Recommendations\" is hidden."),
                refused(
                        workbook -> {
                            workbook.getSheetAt(0).getRow(0).getCell(0).setCellValue("Ref");
                            Workbooks.fill(workbook.createSheet("More"), List.of("Other"));
                        },
                        "",
                        "Several sheets have content: \"Recommendations\", \"More\"."),
                refused(
                        workbook ->
                                workbook.getSheetAt(0).getRow(1).createCell(300).setCellValue("far"),
                        "row 2",
                        "more than 256 columns"),
                refused(
                        workbook -> {
                            XSSFSheet sheet = workbook.getSheetAt(0);
                            IntStream.range(3, 102)
                                    .forEach(row ->
                                            sheet.createRow(row).createCell(0).setCellValue(row));
                        },
                        "row 102",
                        "Too many."));
    }

    @Test
    void hidden_rows_and_columns_without_anything_in_them_are_no_matter() {
        byte[] file = Workbooks.xlsx(
                workbook -> {
                    workbook.getSheetAt(0).setColumnHidden(3, true);
                    workbook.getSheetAt(0).createRow(7).setZeroHeight(true);
                },
                HEADER,
                List.of(1, "One"));

        assertThat(read(file).rows()).hasSize(1);
    }

    @Test
    void every_formula_is_named_as_far_as_anybody_reads() {
        byte[] file = Workbooks.xlsx(
                workbook -> IntStream.rangeClosed(1, 60).forEach(row -> workbook.getSheetAt(0)
                        .createRow(row)
                        .createCell(0)
                        .setCellFormula("ROW()")),
                HEADER);

        assertThat(faults(file)).hasSize(20).extracting(Fault::where).startsWith("cell A2", "cell A3");
    }

    @ParameterizedTest
    @MethodSource("otherFiles")
    void another_kind_of_file_is_called_by_its_name(byte[] file, String message) {
        assertThat(faults(file)).singleElement().satisfies(fault -> {
            assertThat(fault.where()).isEmpty();
            assertThat(fault.message()).contains(message);
        });
    }

    static Stream<Arguments> otherFiles() {
        byte[] workbook = Workbooks.xlsx(HEADER, List.of(1, "One"));
        return Stream.of(
                Arguments.of(Workbooks.xls(HEADER, List.of(1, "One")), "of the old kind (.xls)"),
                Arguments.of(Workbooks.locked(workbook), "protected by a password"),
                Arguments.of(
                        Workbooks.zip(
                                Map.of("mimetype", Workbooks.utf8("application/vnd.oasis.opendocument.spreadsheet"))),
                        "OpenDocument spreadsheet (.ods)"),
                Arguments.of(Workbooks.zip(Map.of("xl/workbook.bin", new byte[1])), ".xlsb"),
                Arguments.of(Workbooks.zip(Map.of("Index/Document.iwa", new byte[1])), "Numbers"),
                Arguments.of(Workbooks.zip(Map.of("word/document.xml", new byte[1])), "This is a document"),
                Arguments.of(Workbooks.zip(Map.of("ppt/presentation.xml", new byte[1])), "This is a document"),
                Arguments.of(Workbooks.zip(Map.of("report.csv", new byte[1])), "This is an archive."),
                Arguments.of(Arrays.copyOf(workbook, workbook.length / 2), "This is an archive."),
                Arguments.of(Workbooks.zip(Map.of("[Content_Types].xml", Workbooks.utf8("<Types"))), "damaged"),
                Arguments.of(Workbooks.xlsx(), "The workbook is empty."));
    }

    @Test
    void a_workbook_that_unpacks_without_end_is_not_unpacked() {
        byte[] zeros = new byte[(int) ArchiveBounds.MAX_UNPACKED + 1];
        byte[] bomb = Workbooks.zip(Map.of("[Content_Types].xml", new byte[1], "xl/worksheets/sheet1.xml", zeros));
        byte[] types = Workbooks.zip(Map.of("[Content_Types].xml", new byte[(int) ArchiveBounds.MAX_PART + 1]));

        assertThat(bomb.length).isLessThan(1024 * 1024);
        for (byte[] file : List.of(bomb, types)) {
            assertThat(faults(file))
                    .extracting(Fault::message)
                    .singleElement()
                    .asString()
                    .contains("at most 100 MB");
        }
    }

    /** Every cell of a workbook may name the same long text, so that a small one holds a very large table. */
    @Test
    void a_long_text_that_every_cell_repeats_is_refused() {
        List<String> row =
                IntStream.range(0, 40).mapToObj(i -> "x".repeat(30_000)).toList();
        byte[] file = Workbooks.xlsx(HEADER, row, row, row, row, row, row, row, row, row, row);

        assertThat(file.length).isLessThan(100_000);
        assertThat(faults(file)).extracting(Fault::message).containsExactly(Wanted.TOO_LONG);
    }

    /** Whatever is done to a workbook, it is read or refused. */
    @Test
    void a_damaged_workbook_is_refused() {
        Map<String, byte[]> parts = Workbooks.parts(Workbooks.xlsx(
                workbook -> workbook.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("A9:C9")),
                HEADER,
                List.of(1, "One"),
                List.of(2, "Two", "later")));
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            Map<String, byte[]> damaged = new LinkedHashMap<>(parts);
            List<String> names = List.copyOf(parts.keySet());
            String name = names.get(random.nextInt(names.size()));
            damaged.computeIfPresent(name, (part, content) -> damaged(content, random));
            assertReadOrRefused(Workbooks.zip(damaged), name);
        }
    }

    @Test
    void a_damaged_archive_is_refused() {
        byte[] workbook = Workbooks.xlsx(HEADER, List.of(1, "One"));
        byte[] old = Workbooks.xls(HEADER, List.of(1, "One"));
        Random random = new Random(13);
        for (int i = 0; i < 6_000; i++) {
            byte[] damaged = (i % 3 == 0 ? old : workbook).clone();
            for (int at = 0; at <= random.nextInt(4); at++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            assertReadOrRefused(damaged, "archive " + i);
        }
    }

    private static void assertReadOrRefused(byte[] file, String what) {
        Throwable thrown = catchThrowable(() -> read(file));
        if (thrown != null) {
            assertThat(thrown).as(what).isInstanceOf(TableRefused.class);
        }
    }

    /** With an attribute or a piece of text taken out or another in its place. */
    private static byte[] damaged(byte[] part, Random random) {
        String xml = new String(part, StandardCharsets.UTF_8);
        int from = random.nextInt(xml.length());
        int to = Math.min(xml.length(), from + random.nextInt(20));
        String other =
                List.of("", "-1", "\" x=\"", "99999999999", "A0", "<c r=\"\"/>").get(random.nextInt(6));
        return Workbooks.utf8(xml.substring(0, from) + other + xml.substring(to));
    }

    @Test
    void nothing_is_fetched_from_elsewhere() {
        byte[] workbook = Workbooks.zip(Map.of(
                "[Content_Types].xml",
                Workbooks.utf8("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Types>&e;</Types>")));

        assertThat(faults(workbook))
                .extracting(Fault::message)
                .singleElement()
                .asString()
                .contains("damaged");
    }

    private static Arguments refused(Consumer<? super XSSFWorkbook> change, String where, String message) {
        return Arguments.of(change, where, message);
    }

    private static Cell dated(Cell cell, CellStyle style) {
        cell.setCellStyle(style);
        return cell;
    }

    private static Table read(byte[] file) {
        return TableReader.read(file, WANTED);
    }

    private static List<Fault> faults(byte[] file) {
        return catchThrowableOfType(TableRefused.class, () -> read(file)).faults();
    }
}
