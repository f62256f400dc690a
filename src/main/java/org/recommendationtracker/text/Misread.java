package org.recommendationtracker.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs that tell that a text was once read in another encoding than it was written in. */
public final class Misread {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String REPLACEMENT = "\uFFFD";

    /** What the second and later bytes of a letter in UTF-8 are in Windows-1252. */
    private static final String LATER =
            "[\u00A0-\u00BF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019"
                    + "\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178\u0081\u008D\u008F\u0090\u009D]";

    /** As {@link #LATER}, without what closes a quotation, which may follow a capital. */
    private static final String LATER_OF_TWO = "[" + LATER + "&&[^\u2019\u201D\u203A\u00BB\u2026]]";

    /** Accented Latin letters, Welsh ones, punctuation and other signs of three bytes, emoji. */
    private static final Pattern WRONG = Pattern.compile("[\u00C2\u00C3]" + LATER_OF_TWO
            + "|\u00C5[\u00B4-\u00B7]|\u00E2" + LATER + "{2}|\u00F0\u0178" + LATER + "{2}");

    private Misread() {}

    /**
     * What is wrong with the first such sign, in a sentence.
     *
     * @return empty if there is none
     */
    public static Optional<String> faultOf(String text) {
        if (text.contains(REPLACEMENT)) {
            return Optional.of("A character got lost, where \"" + REPLACEMENT + "\" stands now: write it again.");
        }
        Matcher wrong = WRONG.matcher(text);
        return wrong.find()
                ? Optional.of("\"%s\" was read in the wrong encoding: write \"%s\", if that is what it was."
                        .formatted(wrong.group(), meant(wrong.group())))
                : Optional.empty();
    }

    private static String meant(String misread) {
        return new String(misread.getBytes(WINDOWS), StandardCharsets.UTF_8);
    }
}
