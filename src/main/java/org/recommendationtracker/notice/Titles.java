package org.recommendationtracker.notice;

import org.recommendationtracker.text.PlainText;

/** The titles of notices. */
final class Titles {

    private static final int MAX_LENGTH = 200;

    private Titles() {}

    /** On one line, at most 200 characters. */
    static String shortened(String words) {
        String full = PlainText.of(words).replaceAll("\\s+", " ");
        if (full.length() <= MAX_LENGTH) {
            return full;
        }
        int lastSpace = full.lastIndexOf(' ', MAX_LENGTH - 2);
        int end = lastSpace > MAX_LENGTH / 2 ? lastSpace : MAX_LENGTH - 2;
        // a character outside the basic plane takes two places
        return full.substring(0, Character.isHighSurrogate(full.charAt(end - 1)) ? end - 1 : end) + " …";
    }
}
