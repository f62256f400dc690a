package org.recommendationtracker.tabular;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.tabular.TableRefused.Fault;
import org.recommendationtracker.text.PlainText;

/** The text of a file, without the mark at its beginning, and the encoding in which it was read. */
public record FileText(String text, Encoding encoding) {

    private static final int NAMED_LINES = 20;
    private static final int SHOWN_WORDS = 12;
    private static final int LOOKED_AT_WORDS = 1000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern SPECIAL_WORD =
            Pattern.compile("[\\p{Graph}&&[^,;|\"]]{0,20}[^\\p{ASCII}][^\\s,;|\"]{0,20}");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{Nd}]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t\n\r]]");

    /**
     * Decodes the whole file: UTF-8, UTF-16, or Windows-1252 if it is none of them.
     *
     * @throws TableRefused if it is empty, no text, or in no encoding that is known, naming the lines
     */
    public static FileText of(byte[] file) {
        FileKind kind = FileKind.of(file);
        if (kind == FileKind.XLSX) {
            throw new TableRefused("", "This is an Excel workbook, not a text file.");
        }
        if (!kind.refusal().isEmpty() && kind != FileKind.MARKUP) {
            throw new TableRefused("", kind.refusal());
        }
        FileText read = decode(file, Encoding.of(file));
        String content = read.text.startsWith(BYTE_ORDER_MARK) ? read.text.substring(1) : read.text;
        if (PlainText.isBlank(content)) {
            throw new TableRefused("line 1", "The file is empty.");
        }
        return new FileText(content, read.encoding);
    }

    /** Words with letters or signs that no ASCII text has, each once: they show whether the encoding is right. */
    public List<String> specialWords() {
        List<String> all = SPECIAL_WORD
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(LOOKED_AT_WORDS)
                .toList();
        List<String> words = all.stream().filter(LETTER.asPredicate()).toList();
        return (words.isEmpty() ? all : words).stream().limit(SHOWN_WORDS).toList();
    }

    private static FileText decode(byte[] file, Encoding encoding) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length);
        CharsetDecoder decoder = encoding.charset().newDecoder();
        Collection<Integer> wrongLines = new TreeSet<>();
        CoderResult result = decoder.decode(bytes, text, true);
        while (result.isError() && wrongLines.size() < NAMED_LINES) {
            wrongLines.add(lineAt(file, bytes.position()));
            bytes.position(bytes.position() + result.length());
            result = decoder.decode(bytes, text, true);
        }
        if (wrongLines.isEmpty()) {
            return new FileText(text.flip().toString(), encoding);
        }
        String windows = encoding == Encoding.UTF_8 ? windows(file) : null;
        if (windows == null) {
            throw new TableRefused(wrongLines.stream()
                    .map(line -> new Fault(
                            "line " + line,
                            "The line has characters that are not " + encoding.title()
                                    + ". Save the file as UTF-8 (in Excel: CSV UTF-8)."))
                    .toList());
        }
        return new FileText(windows, Encoding.WINDOWS_1252);
    }

    /** Null if it has bytes that are no letters there. */
    private static @Nullable String windows(byte[] file) {
        try {
            String text = Encoding.WINDOWS_1252
                    .charset()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return CONTROL.matcher(text).find() ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
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
}
