package org.recommendationtracker.tabular;

/** Reads a table from a file: CSV in any of the encodings and separators that spreadsheets write, or an Excel workbook. */
public final class TableReader {

    /** Of Excel workbooks. */
    public static final String XLSX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TableReader() {}

    /**
     * Reads the whole file.
     *
     * @throws TableRefused if it is no table that can be read without a guess
     */
    public static Table read(byte[] file, Wanted wanted) {
        FileKind kind = FileKind.of(file);
        if (!kind.refusal().isEmpty()) {
            throw new TableRefused("", kind.refusal());
        }
        return kind == FileKind.XLSX ? XlsxTable.read(file, wanted) : CsvTable.read(FileText.of(file), wanted);
    }
}
