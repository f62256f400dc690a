package org.recommendationtracker.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What people type or send, without what nobody sees. White space of any script and blank signs go from the ends; zero-width
 * and bidirectional controls go from everywhere, but for joiners that a script or an emoji needs; what is left is in
 * Unicode's form NFC. Control characters stay, so that they can be refused by name.
 */
public final class PlainText {

    private PlainText() {}

    /**
     * The text as it counts.
     *
     * @return empty if there is nothing to see; never null
     */
    public static String of(@Nullable String typed) {
        if (typed == null || isPlain(typed)) {
            return typed == null ? "" : typed;
        }
        String before;
        String text = typed;
        do {
            // what goes may leave two signs beside each other that are one, which joins nothing
            before = text;
            text = stripped(Normalizer.normalize(visible(before), Normalizer.Form.NFC));
        } while (!text.equals(before));
        return text;
    }

    /** Whether there is nothing to see. */
    public static boolean isBlank(@Nullable String typed) {
        return typed == null
                || typed.codePoints()
                        .allMatch(sign ->
                                Signs.isBlank(sign) || Signs.isInvisible(sign) || Signs.isVariationSelector(sign));
    }

    /** The text as it counts, with one character for each line's end: browsers send two, files one or two. */
    public static String lines(@Nullable String typed) {
        return of(typed).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** As most text is: nothing in it that could have to go. */
    private static boolean isPlain(String text) {
        return text.isEmpty()
                || (text.chars().allMatch(sign -> sign < 0x7F)
                        && text.charAt(0) > ' '
                        && text.charAt(text.length() - 1) > ' ');
    }

    private static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int sign = text.codePointAt(at);
            next = at + Character.charCount(sign);
            boolean hidden = Signs.isInvisible(sign) || Signs.isVariationSelector(sign);
            if (!hidden || Joining.isNeeded(sign, kept, text, next)) {
                kept.appendCodePoint(sign);
            }
        }
        return kept.toString();
    }

    private static String stripped(String text) {
        int from = 0;
        while (from < text.length() && Signs.isBlank(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        int to = text.length();
        while (to > from && Signs.isBlank(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }
}
