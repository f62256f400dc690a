package org.recommendationtracker.report.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.recommendationtracker.report.ReportRefused;
import org.recommendationtracker.report.ReportRefused.Fault;

/** The text of a file that somebody sent, which must be UTF-8; a byte-order mark at its beginning is left out. */
final class FileText {

    private static final int NAMED_LINES = 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FileText() {}

    /**
     * Decodes the whole file.
     *
     * @throws ReportRefused if it is empty or not UTF-8, naming the lines
     */
    static String of(byte[] file) {
        if (isZip(file)) {
            throw refused("line 1", "This is a spreadsheet or an archive. Save it as text (in Excel: CSV UTF-8).");
        }
        if (isUtf16(file)) {
            throw refused("line 1", "The file is saved as UTF-16. Save it as UTF-8 (in Excel: CSV UTF-8).");
        }
        String text = decode(file);
        String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (content.isBlank()) {
            throw refused("line 1", "The file is empty.");
        }
        return content;
    }

    /** As are the files of today's spreadsheets. */
    private static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** With a byte-order mark; or without, if every other byte of plain text is zero. */
    private static boolean isUtf16(byte[] file) {
        if (file.length < 2) {
            return false;
        }
        int mark = ((file[0] & 0xFF) << 8) | (file[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE || (file[0] == 0) != (file[1] == 0);
    }

    private static String decode(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length);
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        Collection<Integer> wrongLines = new TreeSet<>();
        CoderResult result = utf8.decode(bytes, text, true);
        while (result.isError() && wrongLines.size() < NAMED_LINES) {
            wrongLines.add(lineAt(file, bytes.position()));
            bytes.position(bytes.position() + result.length());
            result = utf8.decode(bytes, text, true);
        }
        if (!wrongLines.isEmpty()) {
            throw new ReportRefused(wrongLines.stream()
                    .map(
                            line -> new Fault(
                                    "line " + line,
                                    "The line has characters that are not UTF-8. Save the file as UTF-8 (in Excel: CSV UTF-8)."))
                    .toList());
        }
        return text.flip().toString();
    }

    private static int lineAt(byte[] file, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (file[i] == '\n' || (file[i] == '\r' && file[i + 1] != '\n')) {
                line++;
            }
        }
        return line;
    }

    private static ReportRefused refused(String where, String message) {
        return new ReportRefused(List.of(new Fault(where, message)));
    }
}
