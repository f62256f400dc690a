package org.recommendationtracker.notice;

/** The titles of notices. */
final class Titles {

    private static final int LONGEST = 200;

    private Titles() {}

    /** On one line, at most 200 characters. */
    static String shortened(String words) {
        String full = words.strip().replaceAll("\\s+", " ");
        if (full.length() <= LONGEST) {
            return full;
        }
        int lastSpace = full.lastIndexOf(' ', LONGEST - 2);
        int end = lastSpace > LONGEST / 2 ? lastSpace : LONGEST - 2;
        // a character outside the basic plane takes two places
        return full.substring(0, Character.isHighSurrogate(full.charAt(end - 1)) ? end - 1 : end) + " …";
    }
}
