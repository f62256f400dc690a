package org.recommendationtracker.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.RecommendationState;

/** Shows people where the words are that they looked for. */
public final class Matches {

    /** Of nothing. */
    static final Matches NONE = new Matches(null);

    /** Characters shown before what was found. */
    private static final int LEAD = 60;

    private static final int MAX_WORD_LENGTH = 40;

    private final @Nullable Pattern words;

    private Matches(@Nullable Pattern words) {
        this.words = words;
    }

    static Matches of(SearchTerms terms) {
        return new Matches(terms.pattern().orElse(null));
    }

    /**
     * A piece of a text.
     *
     * @param found whether it is what was looked for
     */
    public record Piece(String text, boolean found) {}

    /**
     * Where else than in its own text a recommendation has what was looked for.
     *
     * @param title what it is of the recommendation
     */
    public record Finding(String title, List<Piece> pieces) {}

    /** A text in pieces, of which those with the words are marked; at most so many characters, around the first of them. */
    public List<Piece> in(String text, int length) {
        int first = words == null ? -1 : firstIn(text, words);
        int from = first <= length - LEAD ? 0 : wordBefore(text, first - LEAD);
        int to = text.length() - from <= length ? text.length() : wholeCharacter(text, from + length - 1);
        List<Piece> pieces = new ArrayList<>();
        add(pieces, from == 0 ? "" : "…", false);
        pieces.addAll(marked(text.substring(from, to)));
        add(pieces, to == text.length() ? "" : "…", false);
        return pieces;
    }

    /** Empty if the recommendation's own text has all that there is to show. */
    public Optional<Finding> besideTheText(RecommendationState item, int length) {
        if (words == null || firstIn(item.text(), words) >= 0) {
            return Optional.empty();
        }
        return Passage.of(item).stream()
                .filter(passage -> !passage.text().equals(item.reference()) && firstIn(passage.text(), words) >= 0)
                .findFirst()
                .map(passage -> new Finding(passage.title(), in(passage.text(), length)));
    }

    private List<Piece> marked(String text) {
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        if (words != null) {
            Matcher found = words.matcher(text);
            while (found.find()) {
                add(pieces, text.substring(end, found.start()), false);
                add(pieces, found.group(), true);
                end = found.end();
            }
        }
        add(pieces, text.substring(end), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }

    private static int firstIn(String text, Pattern words) {
        Matcher found = words.matcher(text);
        return found.find() ? found.start() : -1;
    }

    private static int wholeCharacter(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static int wordBefore(String text, int position) {
        int space = text.lastIndexOf(' ', position);
        if (space >= position - MAX_WORD_LENGTH) {
            return space + 1;
        }
        return Character.isLowSurrogate(text.charAt(position)) ? position + 1 : position;
    }
}
