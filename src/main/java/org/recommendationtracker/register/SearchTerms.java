package org.recommendationtracker.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for: words, of which the beginning is enough, and phrases in quotation marks. All of the first twenty must
 * be there.
 */
record SearchTerms(List<Term> terms) {

    /** Shorter words alone are in almost everything: MySQL keeps none of them. */
    private static final int MIN_LENGTH = 3;

    private static final int MAX_LENGTH = 80;
    private static final int MAX_TERMS = 20;

    private static final Pattern QUOTED_OR_NOT = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]|[^\\s\"“”]+");

    /**
     * A word or a phrase.
     *
     * @param whole whether the last word must end where it ends
     */
    record Term(List<String> words, boolean whole) {

        /** As {@link Words} has it, from the space before it. */
        String text() {
            return " " + String.join(" ", words) + (whole ? " " : "");
        }

        boolean isIndexed() {
            return words.stream().anyMatch(SearchTerms::isIndexed);
        }

        /** Whether the index by itself tells where it is. */
        boolean isOneIndexedWord() {
            return words.size() == 1 && !whole && isIndexed();
        }
    }

    static SearchTerms parse(String query) {
        List<Term> terms = new ArrayList<>();
        Matcher found = QUOTED_OR_NOT.matcher(query);
        while (found.find() && terms.size() < MAX_TERMS) {
            String quoted = found.group(1);
            List<String> words = Words.in(quoted == null ? found.group() : quoted);
            if (!words.isEmpty()) {
                terms.add(new Term(words, quoted != null));
            }
        }
        return new SearchTerms(terms);
    }

    /** Whether there is anything to find by. */
    boolean canBeFound() {
        return terms.stream().anyMatch(Term::isIndexed);
    }

    /** As MySQL's search in boolean mode wants them: each word required. */
    String inBooleanMode() {
        return terms.stream()
                .flatMap(term -> term.words().stream()
                        .filter(SearchTerms::isIndexed)
                        .map(word -> "+" + word + (term.whole() ? "" : "*")))
                .collect(Collectors.joining(" "));
    }

    /** What finds the terms in a text, whatever stands between the words of a phrase; empty if there are none. */
    Optional<Pattern> pattern() {
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        String any = terms.stream()
                .map(term -> term.words().stream().map(Pattern::quote).collect(Collectors.joining("[^\\p{L}\\p{N}]+"))
                        + (term.whole() ? "(?![\\p{L}\\p{N}])" : "[\\p{L}\\p{M}\\p{N}]*"))
                .collect(Collectors.joining("|"));
        return Optional.of(
                Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static boolean isIndexed(String word) {
        return word.length() >= MIN_LENGTH && word.length() <= MAX_LENGTH;
    }
}
