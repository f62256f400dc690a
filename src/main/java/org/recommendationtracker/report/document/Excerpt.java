package org.recommendationtracker.report.document;

import java.text.BreakIterator;
import java.util.Locale;
import org.recommendationtracker.text.PlainText;

/** The beginning of a text, for a table that has no room for all of it. */
public final class Excerpt {

    private static final String ELLIPSIS = "\u00A0…";

    private Excerpt() {}

    /**
     * The text in one line, cut after a word if it is longer; a word that is longer by itself is cut between characters.
     *
     * @param length at most so many UTF-16 units, with the ellipsis
     */
    public static String of(String text, int length) {
        String line = PlainText.of(text).replaceAll("\\s+", " ");
        if (line.length() <= length) {
            return line;
        }
        int room = length - ELLIPSIS.length();
        int end = line.lastIndexOf(' ', room);
        if (end < room / 2) {
            BreakIterator characters = BreakIterator.getCharacterInstance(Locale.UK);
            characters.setText(line);
            end = characters.isBoundary(room) ? room : characters.preceding(room);
        }
        return line.substring(0, end).replaceAll("[\\s,;:–-]+$", "") + ELLIPSIS;
    }
}
