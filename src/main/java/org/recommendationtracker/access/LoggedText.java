package org.recommendationtracker.access;

import java.util.regex.Pattern;

/** What somebody sent, as one short line of a log: it cannot forge a line of its own. */
public final class LoggedText {

    private static final int MAX_LENGTH = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7e]");

    private LoggedText() {}

    public static String of(Object sent) {
        String line = UNPRINTABLE.matcher(String.valueOf(sent)).replaceAll("?");
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "..." : line;
    }
}
