package org.recommendationtracker.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.StateJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recommendations as files list them: one, or all that a filter finds, a part at a time. */
@Service
@Transactional(readOnly = true)
public class Listings {

    private static final String READ = """
            select e.state, e.issuing_body, e.successor, s.effective_from,
                (select min(p.next_due_on) from register_entry p where p.whole = e.reference) as next_due_on
            from register_entry e
            left join status_interval s
                on s.reference = e.reference and s.recorded_to is null and s.effective_to is null
            where e.reference in (:references)""";

    private final RegisterSearch search;
    private final JdbcClient database;

    Listings(RegisterSearch search, JdbcClient database) {
        this.search = search;
        this.database = database;
    }

    /** A recommendation or a part; empty if there is none, or if it was taken back. */
    public Optional<Listing> find(String reference) {
        return RecommendationReference.parse(reference)
                .flatMap(known -> read(List.of(known.value())).stream().findFirst());
    }

    /**
     * What a filter finds by reference, also if it is for words, of which all matches count.
     *
     * @param last after which to go on; null to begin
     * @param size how many to give at most; none are left if there are none
     */
    public List<Listing> following(RecommendationFilter filter, LocalDate today, @Nullable Listing last, int size) {
        List<String> references = search.following(
                filter,
                today,
                last == null
                        ? FilterQuery.Position.BEGINNING
                        : new FilterQuery.Position(
                                last.state().report(), last.state().number()),
                size);
        return references.isEmpty() ? List.of() : read(references);
    }

    private List<Listing> read(List<String> references) {
        Map<String, Listing> found =
                database.sql(READ).param("references", references).query(Listings::listing).stream()
                        .collect(Collectors.toMap(listing -> listing.state().reference(), Function.identity()));
        return references.stream()
                .flatMap(reference -> Stream.ofNullable(found.get(reference)))
                .toList();
    }

    private static Listing listing(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new Listing(
                StateJson.read(row.getString("state")),
                row.getString("issuing_body"),
                row.getString("successor"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("next_due_on", LocalDate.class));
    }
}
