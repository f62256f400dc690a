package org.recommendationtracker.refusal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.refusal.InvalidInput.Problem;

/** What is wrong with the fields of a page's form, in the order of the form. */
public record FieldErrors(List<Problem> all) {

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<String> of(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .toList();
    }

    public boolean has(String field) {
        return !of(field).isEmpty();
    }

    /** The ids of what says more of a field; null if nothing does. */
    public @Nullable String describedBy(String field, boolean hint) {
        String ids = Stream.of(hint ? field + "-hint" : "", has(field) ? field + "-error" : "")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
