package org.recommendationtracker.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Of when somebody wants to know something.
 *
 * @param asOf at the end of this day
 * @param knownAt counting only what was recorded by this moment
 * @param settled whether the answer stays the same for ever: nothing that is under way can be recorded earlier any more
 */
public record AsAt(LocalDate asOf, Instant knownAt, boolean settled) {}
