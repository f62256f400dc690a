package org.recommendationtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a recommendation before it was entered here.
 *
 * @param on the day on which it was entered
 * @param sourceNumber the number that the source has for it, if that is not ours: {@code 113.6}, {@code 4a)iv}
 * @param past from its issue on, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TakenOver(LocalDate on, @Nullable String sourceNumber, Source source, List<PastStatus> past) {

    public TakenOver {
        past = List.copyOf(past);
    }
}
