package org.recommendationtracker.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recommendationtracker.picture.svg.Svg;
import org.recommendationtracker.text.Excerpt;
import org.recommendationtracker.text.PlainText;
import org.recommendationtracker.text.XmlText;

/** The looks of text in charts, and how it is made to fit. */
final class Lettering {

    static final double SIZE = 14;

    /** From one line to the next. */
    static final double LINE = 17;

    /** How far text reaches above its baseline, at most. */
    static final double ASCENT = 12;

    /** From the middle of a line down to its baseline. */
    static final double HALF = 5;

    static final Svg.Type PLAIN = new Svg.Type(SIZE, Colours.INK, "start", false, false);
    static final Svg.Type QUIET = new Svg.Type(SIZE, Colours.QUIET, "start", false, false);
    static final Svg.Type BOLD = PLAIN.inBold();

    private static final Pattern GAP = Pattern.compile("\\s+");

    /** What people take for one character, such as a family of several faces. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final String CUT = "…";

    /** More than any label shows. */
    private static final int LONGEST = 300;

    private Lettering() {}

    /** Text as it can be drawn: in one line of bearable length, without what nobody sees and what XML cannot hold. */
    static String clean(String text) {
        return whole(Excerpt.of(text, LONGEST));
    }

    /** The same, however long it is. */
    static String whole(String text) {
        return XmlText.of(PlainText.of(text));
    }

    /** The text in one line, cut if it is wider than that. */
    static String line(String text, double width, Svg.Type type) {
        return lines(text, width, 1, type).get(0);
    }

    /**
     * The text broken between words, or within a word that is wider than a line by itself.
     *
     * @param most so many lines at most; the last is cut if there is more
     */
    static List<String> lines(String text, double width, int most, Svg.Type type) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String piece : pieces(clean(text), width, type)) {
            int last = lines.size() - 1;
            String longer = lines.get(last).isEmpty() ? piece : lines.get(last) + " " + piece;
            if (type.width(longer) <= width) {
                lines.set(last, longer);
            } else if (lines.size() == most) {
                lines.set(last, cut(longer, width, type));
                return lines;
            } else {
                lines.add(piece);
            }
        }
        return lines;
    }

    private static List<String> pieces(String text, double width, Svg.Type type) {
        List<String> pieces = new ArrayList<>();
        for (String word : GAP.splitAsStream(text).toList()) {
            String rest = word;
            while (type.width(rest) > width && fitting(rest, width, type) > 0) {
                int end = fitting(rest, width, type);
                pieces.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            pieces.add(rest);
        }
        return pieces;
    }

    private static String cut(String line, double width, Svg.Type type) {
        return PlainText.of(line.substring(0, fitting(line, width - type.width(CUT), type))) + CUT;
    }

    /** Where the part ends that fits; between characters as people see them. */
    private static int fitting(String line, double width, Svg.Type type) {
        Matcher characters = CHARACTER.matcher(line);
        int end = 0;
        while (characters.find() && type.width(line.substring(0, characters.end())) <= width) {
            end = characters.end();
        }
        return end;
    }

    static double widest(List<String> lines, Svg.Type type) {
        return lines.stream().mapToDouble(type::width).max().orElse(0);
    }
}
