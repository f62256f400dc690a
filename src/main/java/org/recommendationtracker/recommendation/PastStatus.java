package org.recommendationtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A status that a recommendation came to before the tracker knew of it.
 *
 * @param on the day from which it held
 * @param source null if it is that of the whole history
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PastStatus(
        Status status, LocalDate on, @Nullable Source source) {}
