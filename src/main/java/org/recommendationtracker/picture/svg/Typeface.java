package org.recommendationtracker.picture.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.recommendationtracker.text.PlainText;

/**
 * Breaks text into lines as wide as they will be drawn, without asking the machine for its fonts. The widths are those
 * of Helvetica in Adobe's font metrics, which Arial and Liberation Sans share.
 */
public final class Typeface {

    public static final String FAMILY = "Arial, Helvetica, sans-serif";
    public static final double LINE_HEIGHT = 1.2;

    /** From the space to the tilde, in thousandths of the size. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private static final int OTHER_WIDTH = 600;

    /** From here on characters may be as wide as they are high: Chinese, Japanese, Korean, and signs of all kinds. */
    private static final int IDEOGRAPHS = 0x2E80;

    private static final int FULL_WIDTH = 1000;

    /** How much wider bold letters are, at most, in text of several; digits and most signs are no wider. */
    private static final double BOLD = 1.1;

    private static final Pattern GAP = Pattern.compile("\\s+");

    private Typeface() {}

    public static double width(String text, double size) {
        return text.codePoints().map(Typeface::width).sum() * size / 1000;
    }

    /** The same in bold. */
    static double boldWidth(String text, double size) {
        double width = text.codePoints()
                .mapToDouble(character -> width(character) * (Character.isLetter(character) ? BOLD : 1))
                .sum();
        return width * size / 1000;
    }

    private static int width(int character) {
        if (character >= IDEOGRAPHS) {
            return FULL_WIDTH;
        }
        return character >= ' ' && character - ' ' < WIDTHS.length ? WIDTHS[character - ' '] : OTHER_WIDTH;
    }

    /** Lines of at most that width, broken between words; a word that is wider stands alone. */
    public static List<String> lines(String text, double width, double size) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : PlainText.of(text).lines().toList()) {
            StringBuilder line = new StringBuilder();
            for (String word : words(paragraph)) {
                if (!line.isEmpty() && width(line + " " + word, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return List.copyOf(lines);
    }

    private static List<String> words(String line) {
        return GAP.splitAsStream(PlainText.of(line)).toList();
    }
}
