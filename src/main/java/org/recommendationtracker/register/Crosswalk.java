package org.recommendationtracker.register;

import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.text.BundledTable;
import org.springframework.stereotype.Component;

/** What our statuses are called elsewhere: read from {@code data/crosswalk.csv}, whose lines have a version for each vocabulary. */
@Component
public class Crosswalk {

    private static final String FILE = "/data/crosswalk.csv";
    private final List<Line> lines = BundledTable.rows(FILE, Crosswalk::line);

    /**
     * A status in the words of a vocabulary.
     *
     * @param version of the vocabulary's lines; goes up whenever one of them is changed
     * @param extent only if it was accepted so far; null if however far
     * @param note what to know of it; null if nothing
     */
    public record Line(
            Vocabulary vocabulary,
            int version,
            Status status,
            @Nullable Extent extent,
            String term,
            @Nullable String note) {}

    /** All of one, or of all if null. */
    public List<Line> lines(@Nullable Vocabulary vocabulary) {
        return lines.stream()
                .filter(line -> vocabulary == null || line.vocabulary() == vocabulary)
                .toList();
    }

    /** What a vocabulary calls it as a recommendation stands. */
    public String term(Vocabulary vocabulary, RecommendationState state) {
        Extent extent =
                state.response() == null ? null : state.response().response().extent();
        return find(vocabulary, state.status(), extent)
                .or(() -> find(vocabulary, state.status(), null))
                .orElseThrow(() -> new IllegalStateException(vocabulary + " has no word for " + state.status()))
                .term();
    }

    private Optional<Line> find(Vocabulary vocabulary, Status status, @Nullable Extent extent) {
        return lines.stream()
                .filter(line -> line.vocabulary() == vocabulary && line.status() == status && line.extent() == extent)
                .findFirst();
    }

    private static Line line(CSVRecord row) {
        String extent = row.get("extent");
        String note = row.get("note");
        return new Line(
                Vocabulary.of(row.get("vocabulary")).orElseThrow(),
                Integer.parseInt(row.get("version")),
                Status.valueOf(row.get("status")),
                extent.isEmpty() ? null : Extent.valueOf(extent),
                row.get("term"),
                note.isEmpty() ? null : note);
    }
}
