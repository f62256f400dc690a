package org.recommendationtracker.export;

import org.recommendationtracker.text.XmlText;

/** A text as all three kinds of files can hold it, so that they say the same. */
final class CellText {

    private CellText() {}

    /** With one character for each line's end, and the sign for a lost character where one cannot be written. */
    static String of(String text) {
        return XmlText.of(text.replace("\r\n", "\n").replace('\r', '\n'));
    }
}
