package org.recommendationtracker.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.recommendationtracker.register.SearchTerms.Term;

/**
 * How a database finds words. On MySQL by its full-text index, which also says how well something matches; on H2 by reading,
 * and the match is better the more often the words are there. Both find the same.
 */
final class WordSearch {

    /** How many of the best matches are looked at: some are parts of the same recommendation. */
    private static final int CANDIDATES = 2 * FilterQuery.MAX_COUNTED_IN_JOINS;

    /** The same if more is asked, which leaves some of them out. */
    private static final int CANDIDATES_TO_FILTER = 10 * FilterQuery.MAX_COUNTED_IN_JOINS;

    /** Asks for no words. */
    static final WordSearch NONE = new WordSearch(new SearchTerms(List.of()), "", "", false);

    private final SearchTerms terms;
    private final String prefix;
    private final String sourceNumber;
    private final boolean indexed;

    private WordSearch(SearchTerms terms, String prefix, String sourceNumber, boolean indexed) {
        this.terms = terms;
        this.prefix = prefix;
        this.sourceNumber = sourceNumber;
        this.indexed = indexed;
    }

    /** @param indexed whether the database has a full-text index */
    static WordSearch forWords(SearchTerms terms, boolean indexed) {
        return new WordSearch(terms, "", "", indexed);
    }

    static WordSearch forReferences(String prefix) {
        return new WordSearch(new SearchTerms(List.of()), prefix, "", false);
    }

    /** @param number as {@link Dimension#SOURCE_NUMBER} has it */
    static WordSearch forSourceNumber(String number) {
        return new WordSearch(new SearchTerms(List.of()), "", number, false);
    }

    boolean isRanked() {
        return !terms.terms().isEmpty();
    }

    /** What is true of an entry {@code e} that it finds, besides the words. */
    List<String> conditions() {
        if (!sourceNumber.isEmpty()) {
            return List.of(
                    "e.reference in (select n.reference from register_facet n where n.dimension = 'SOURCE_NUMBER'"
                            + " and n.term = :sourceNumber)");
        }
        return prefix.isEmpty() ? List.of() : List.of("e.reference like :prefix");
    }

    /**
     * Columns {@code reference} and {@code score} of the best matches.
     *
     * @param wordsOnly whether nothing else is asked
     */
    String best(boolean wordsOnly) {
        return "select reference, %s as score from register_words where %s order by score desc limit %d"
                .formatted(
                        indexed ? match() : occurrences(), condition(), wordsOnly ? CANDIDATES : CANDIDATES_TO_FILTER);
    }

    /** Column {@code reference} of all matches. */
    String all() {
        return "select reference from register_words where " + condition();
    }

    private String condition() {
        List<String> conditions = new ArrayList<>();
        if (indexed) {
            conditions.add(match());
        }
        IntStream.range(0, terms.terms().size())
                .filter(number -> !indexed || !terms.terms().get(number).isOneIndexedWord())
                .forEach(number -> conditions.add("words like :like" + number));
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (!prefix.isEmpty()) {
            parameters.put("prefix", prefix + "%");
        }
        if (!sourceNumber.isEmpty()) {
            parameters.put("sourceNumber", sourceNumber);
        }
        if (indexed) {
            parameters.put("match", terms.inBooleanMode());
        }
        List<Term> all = terms.terms();
        for (int number = 0; number < all.size(); number++) {
            parameters.put("term" + number, all.get(number).text());
            parameters.put("like" + number, "%" + all.get(number).text() + "%");
        }
        return parameters;
    }

    private static String match() {
        return "match(words) against (:match in boolean mode)";
    }

    private String occurrences() {
        return IntStream.range(0, terms.terms().size())
                .mapToObj(number ->
                        "(length(words) - length(replace(words, :term%1$d, ''))) / length(:term%1$d)".formatted(number))
                .collect(Collectors.joining(" + "));
    }
}
