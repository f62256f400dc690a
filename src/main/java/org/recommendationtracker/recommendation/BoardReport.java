package org.recommendationtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a board says that it sees of what a recommendation asks for. A board says so once in a calendar year; all of it is public.
 *
 * @param number from 1 in the order in which boards reported on the recommendation
 * @param board its code
 * @param account what it sees, in its own words
 * @param address of a public document that shows it; null if it names none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoardReport(
        int number,
        String board,
        int year,
        LocalChange change,
        String account,
        @Nullable String address,
        LocalDate reportedOn) {}
