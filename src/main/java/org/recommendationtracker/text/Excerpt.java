package org.recommendationtracker.text;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text, if there is no room for all of it. */
public final class Excerpt {

    private static final String ELLIPSIS = "\u00A0…";
    private static final String CUT = "…";

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
            end = characters(line, room);
        }
        return line.substring(0, end).replaceAll("[\\s,;:–-]+$", "") + ELLIPSIS;
    }

    /**
     * The text with its lines, cut between characters if it is longer.
     *
     * @param length at most so many UTF-16 units, with the ellipsis
     */
    public static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, characters(text, length - CUT.length())) + CUT;
    }

    /** The last place up to that one which parts no character. */
    private static int characters(String text, int place) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.UK);
        characters.setText(text);
        return characters.isBoundary(place) ? place : characters.preceding(place);
    }
}
