package org.recommendationtracker.report.document;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Text as print can show it. What the font has no glyph for is named in square brackets, as is what runs from right to
 * left, for which the renderer would put the letters in the wrong order.
 */
final class PrintableText {

    private final IntPredicate hasGlyph;

    PrintableText(IntPredicate hasGlyph) {
        this.hasGlyph = hasGlyph;
    }

    String of(String text) {
        String composed = Normalizer.normalize(text, Form.NFC);
        StringBuilder shown = new StringBuilder();
        for (int at = 0; at < composed.length(); ) {
            int character = composed.codePointAt(at);
            int end = at + Character.charCount(character);
            if (isPrintable(character)) {
                shown.appendCodePoint(character);
            } else if (isPrintable(plain(character))) {
                shown.append(plain(character));
            } else if (Character.isLetter(character)) {
                end = endOfScript(composed, at);
                shown.append(name(UnicodeScript.of(character)));
            } else if (!isInvisible(character)) {
                shown.append('[').append(name(character)).append(']');
            }
            at = end;
        }
        return shown.toString();
    }

    private boolean isPrintable(String text) {
        return text.codePoints().allMatch(this::isPrintable);
    }

    private boolean isPrintable(int character) {
        if (character < ' ') {
            return true;
        }
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> false;
            default -> hasGlyph.test(character);
        };
    }

    /** Such as a hyphen for one that does not break. */
    private static String plain(int character) {
        return Normalizer.normalize(Character.toString(character), Form.NFKC);
    }

    /** Of letters in one script, and of the spaces and marks between them. */
    private int endOfScript(String text, int start) {
        UnicodeScript script = UnicodeScript.of(text.codePointAt(start));
        int end = start;
        for (int at = start; at < text.length(); ) {
            int character = text.codePointAt(at);
            boolean between = character == ' ' || UnicodeScript.of(character) == UnicodeScript.INHERITED;
            if (UnicodeScript.of(character) != script && !between) {
                break;
            }
            at += Character.charCount(character);
            if (character != ' ') {
                end = at;
            }
        }
        return end;
    }

    private static String name(UnicodeScript script) {
        String name = script.name().replace('_', ' ');
        return "[" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + " text]";
    }

    private static String name(int character) {
        String name = Character.getName(character);
        return name == null ? "U+%X".formatted(character) : name.toLowerCase(Locale.ROOT);
    }

    /** Joins or marks others, such as the selectors that follow an emoji, and is nothing by itself. */
    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || Character.isISOControl(character);
    }
}
