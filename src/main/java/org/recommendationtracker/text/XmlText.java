package org.recommendationtracker.text;

import java.util.regex.Pattern;

/** Text as XML can hold it. */
public final class XmlText {

    /** Control characters, halves of characters, and two that are none. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    /** With the sign for a lost character in place of each that XML has no way to say. */
    public static String of(String text) {
        return isPlain(text) ? text : ILLEGAL.matcher(text).replaceAll("\uFFFD");
    }

    /** As nearly all texts are, so that a million of them need no pattern. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }
}
