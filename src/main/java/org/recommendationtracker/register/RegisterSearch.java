package org.recommendationtracker.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.text.PlainText;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the references of what a filter asks for. */
@Component
class RegisterSearch {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z0-9][A-Z0-9-]*)-(\\d{1,5})(\\.\\d+)?");
    private static final Pattern BEGINNING_OF_REFERENCE = Pattern.compile("(?=.*[-\\d])[A-Z0-9][A-Z0-9.-]{1,49}");

    private static final Pattern WITH_DIGIT = Pattern.compile("\\d");

    private final JdbcClient database;
    private final boolean indexed;

    RegisterSearch(JdbcClient database, JdbcTemplate connections) {
        this.database = database;
        this.indexed = "MySQL".equals(connections.execute((ConnectionCallback<String>) RegisterSearch::product));
    }

    private static String product(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }

    /** What was found, in its order; see {@link SearchResult}. */
    record Found(List<String> references, long total, boolean more, Matches terms) {}

    Found page(RecommendationFilter filter, LocalDate today, int offset, int size) {
        return find(filter, today, null, offset, size);
    }

    Found after(RecommendationFilter filter, LocalDate today, String reference, int size) {
        Matcher parts = REFERENCE.matcher(reference);
        FilterQuery.Position after = parts.matches()
                ? new FilterQuery.Position(parts.group(1), Integer.parseInt(parts.group(2)))
                : new FilterQuery.Position(reference, Integer.MAX_VALUE);
        return find(filter, today, after, 0, size);
    }

    /** The references of what follows a place in their order, also if the filter is for words; not counted. */
    List<String> following(RecommendationFilter filter, LocalDate today, FilterQuery.Position after, int size) {
        WordSearch words = words(filter, terms(filter));
        return filter.q() != null && words == WordSearch.NONE
                ? List.of()
                : references(
                        new FilterQuery(filter, words, today, after), Map.of("size", size, "offset", 0, "reach", size));
    }

    private Found find(
            RecommendationFilter filter, LocalDate today, FilterQuery.@Nullable Position after, int offset, int size) {
        SearchTerms terms = terms(filter);
        WordSearch words = words(filter, terms);
        if (filter.q() != null && words == WordSearch.NONE) {
            return new Found(List.of(), 0, false, Matches.NONE);
        }
        FilterQuery query = new FilterQuery(filter, words, today, after);
        return words.isRanked() ? best(query, Matches.of(terms), offset, size) : inOrder(query, offset, size);
    }

    private static SearchTerms terms(RecommendationFilter filter) {
        return SearchTerms.parse(filter.q() == null ? "" : filter.q());
    }

    /** As many as are counted are the best of all that match, which one statement ranks: a page is a part of them. */
    private Found best(FilterQuery query, Matches terms, int offset, int size) {
        int most = query.mostCounted();
        List<String> references = references(query, Map.of("size", most + 1, "offset", 0, "reach", most + 1));
        int total = Math.min(references.size(), most);
        List<String> page = references.subList(Math.min(offset, total), Math.min(offset + size, total));
        return new Found(page, total, references.size() > most, terms);
    }

    private Found inOrder(FilterQuery query, int offset, int size) {
        List<String> references = references(query, Map.of("size", size, "offset", offset, "reach", offset + size));
        Counted counted = database.sql(query.count())
                .params(query.parameters())
                .query((row, number) -> new Counted(row.getLong("recommendations"), row.getLong("matched")))
                .single();
        boolean more = counted.rows() > query.mostCounted();
        return new Found(references, Math.min(counted.recommendations(), query.mostCounted()), more, Matches.NONE);
    }

    private List<String> references(FilterQuery query, Map<String, Integer> part) {
        return database.sql(query.page())
                .params(query.parameters())
                .params(part)
                .query((row, number) -> RecommendationReference.of(row.getString("report"), row.getInt("number"))
                        .value())
                .list();
    }

    /** How many recommendations, and how many rows of them and their parts, as far as they are counted. */
    private record Counted(long recommendations, long rows) {}

    /** A word that references begin with asks for these, and a number of a source for what has it; what no word can be found by asks for none. */
    private WordSearch words(RecommendationFilter filter, SearchTerms terms) {
        if (filter.q() == null) {
            return WordSearch.NONE;
        }
        String word = PlainText.of(filter.q()).toUpperCase(Locale.ROOT);
        if (BEGINNING_OF_REFERENCE.matcher(word).matches() && isBeginningOfReference(word)) {
            return WordSearch.forReferences(word);
        }
        String number = Words.inOne(filter.q());
        if (WITH_DIGIT.matcher(number).find() && isSourceNumber(number)) {
            return WordSearch.forSourceNumber(number);
        }
        return terms.canBeFound() ? WordSearch.forWords(terms, indexed) : WordSearch.NONE;
    }

    private boolean isSourceNumber(String number) {
        return database.sql(
                        "select term from register_facet where dimension = 'SOURCE_NUMBER' and term = :number limit 1")
                .param("number", number)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private boolean isBeginningOfReference(String word) {
        return database.sql("select reference from register_entry where reference like :prefix limit 1")
                .param("prefix", word + "%")
                .query(String.class)
                .optional()
                .isPresent();
    }
}
