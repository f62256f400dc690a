package org.recommendationtracker.export;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** What a program that has nothing to do with ours finds in an exported file: rows of cells, days as in {@code 2014-07-31}. */
public final class ReadFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ReadFile() {}

    /** As it stands in the file, with the apostrophes that were put before what looks like a formula. */
    public static List<List<String>> csv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (!text.startsWith(BYTE_ORDER_MARK)) {
            throw new AssertionError("no byte order mark");
        }
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    /** The first sheet. */
    public static List<List<String>> xlsx(byte[] file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            int columns = workbook.getSheetAt(0).getRow(0).getLastCellNum();
            for (Row row : workbook.getSheetAt(0)) {
                rows.add(IntStream.range(0, columns)
                        .mapToObj(column -> xlsx(row.getCell(column)))
                        .toList());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String xlsx(@Nullable Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : String.valueOf((long) cell.getNumericCellValue());
            default -> throw new AssertionError("a cell of type " + cell.getCellType());
        };
    }

    /** The first sheet. */
    public static List<List<String>> ods(byte[] file) {
        try {
            Sheet sheet = new SpreadSheet(new ByteArrayInputStream(file)).getSheet(0);
            Range range = sheet.getDataRange();
            Object[][] values = range.getValues();
            String[][] formulas = range.getFormulas();
            return IntStream.range(0, values.length)
                    .mapToObj(row -> IntStream.range(0, values[row].length)
                            .mapToObj(column -> ods(values[row][column], formulas[row][column]))
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ods(@Nullable Object value, @Nullable String formula) {
        if (formula != null) {
            throw new AssertionError("a formula: " + formula);
        }
        return value instanceof Number number ? String.valueOf(number.longValue()) : Objects.toString(value, "");
    }

    /** The cells without the apostrophes before what looks like a formula. */
    public static List<List<String>> plain(List<List<String>> csv) {
        return csv.stream()
                .map(row -> row.stream().map(ReadFile::plain).toList())
                .toList();
    }

    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r\n".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
