package org.recommendationtracker.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation with what became of it before it was entered here. What is not known is left out; it is never made up.
 *
 * @param item names no parts: they have lives of their own
 * @param part what it is of another; null if it is whole
 * @param parts how many parts it has
 * @param past its statuses, oldest first; the first is {@link Status#ISSUED}
 * @param answers of the minister's office, oldest first
 * @param successor reference of what took its place; null if nothing did, or it is not known
 */
public record PastLife(
        NewRecommendation item,
        @Nullable Part part,
        int parts,
        @Nullable String sourceNumber,
        Source source,
        List<PastStatus> past,
        @Nullable String owner,
        List<Answer> answers,
        List<Action> actions,
        List<Evidence> evidence,
        @Nullable String successor) {

    /** The life of what was answered in parts: on each day it stood where the part did that was furthest behind. */
    public static PastLife whole(
            NewRecommendation item, @Nullable String sourceNumber, Source source, List<PastLife> parts) {
        return new PastLife(
                item,
                null,
                parts.size(),
                sourceNumber,
                source,
                ofParts(parts.stream().map(PastLife::past).toList()),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** The past of a whole, from those of its parts. */
    static List<PastStatus> ofParts(List<List<PastStatus>> parts) {
        List<PastStatus> past = new ArrayList<>();
        parts.stream()
                .flatMap(part -> part.stream().map(PastStatus::on))
                .distinct()
                .sorted()
                .forEach(day -> {
                    Status status = Status.ofParts(
                            parts.stream().flatMap(part -> on(part, day)).toList());
                    if (past.isEmpty() || past.get(past.size() - 1).status() != status) {
                        past.add(new PastStatus(status, day, null));
                    }
                });
        return past;
    }

    private static Stream<Status> on(List<PastStatus> past, LocalDate day) {
        Optional<PastStatus> last =
                past.stream().filter(status -> !status.on().isAfter(day)).reduce((earlier, later) -> later);
        return last.map(PastStatus::status).stream();
    }

    /** Where it stands. */
    public PastStatus last() {
        return past.get(past.size() - 1);
    }
}
