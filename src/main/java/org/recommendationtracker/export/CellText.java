package org.recommendationtracker.export;

import java.util.regex.Pattern;

/** A text as all three kinds of files can hold it, so that they say the same. */
final class CellText {

    /** What XML has no way to say: control characters, halves of characters, and two that are none. */
    private static final Pattern UNSAYABLE =
            Pattern.compile("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String REPLACEMENT = "\uFFFD";

    private CellText() {}

    /** With one character for each line's end, and the sign for a lost character where one cannot be written. */
    static String of(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return UNSAYABLE.matcher(lines).replaceAll(REPLACEMENT);
    }
}
