package org.recommendationtracker.report.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The order that people see in numbers such as {@code 3b)ii}, {@code 6.20} or {@code HC 118/3}: 9 comes before 10, and {@code ix} before
 * {@code x} where it counts within something else.
 */
final class NaturalOrder implements Comparator<String> {

    private static final Pattern PIECE = Pattern.compile("\\d+|\\p{L}+");
    private static final Pattern ROMAN = Pattern.compile("(x{0,3})(ix|iv|v?i{0,3})");

    private static final Comparator<Piece> PIECES =
            Comparator.comparing(Piece::isWord).thenComparing(Piece::number).thenComparing(Piece::word);

    /** A word, or a number with no word. */
    private record Piece(String word, long number) {

        private boolean isWord() {
            return !word.isEmpty();
        }
    }

    @Override
    public int compare(String one, String other) {
        List<Piece> ofOne = pieces(one);
        List<Piece> ofOther = pieces(other);
        return IntStream.range(0, Math.min(ofOne.size(), ofOther.size()))
                .map(place -> PIECES.compare(ofOne.get(place), ofOther.get(place)))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(Integer.compare(ofOne.size(), ofOther.size()));
    }

    private static List<Piece> pieces(String number) {
        String text = number.toLowerCase(Locale.ROOT);
        List<Piece> pieces = new ArrayList<>();
        Matcher found = PIECE.matcher(text);
        int end = 0;
        while (found.find()) {
            boolean within = !pieces.isEmpty() && found.start() > end;
            pieces.add(piece(found.group(), within));
            end = found.end();
        }
        return pieces;
    }

    /** A letter right after a number, as in 7i, is a letter; after a bracket or a point, as in 7a)i, it may be a Roman number. */
    private static Piece piece(String text, boolean within) {
        if (Character.isDigit(text.charAt(0))) {
            return text.length() > 18 ? new Piece(text, 0) : new Piece("", Long.parseLong(text));
        }
        return within && ROMAN.matcher(text).matches() ? new Piece("", roman(text)) : new Piece(text, 0);
    }

    private static long roman(String text) {
        long value = 0;
        for (int place = 0; place < text.length(); place++) {
            int digit = value(text.charAt(place));
            int next = place + 1 < text.length() ? value(text.charAt(place + 1)) : 0;
            value += digit < next ? -digit : digit;
        }
        return value;
    }

    private static int value(char digit) {
        return switch (digit) {
            case 'i' -> 1;
            case 'v' -> 5;
            default -> 10;
        };
    }
}
