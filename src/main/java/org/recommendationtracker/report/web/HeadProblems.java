package org.recommendationtracker.report.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.report.intake.Finding;

/** What is wrong with what is said of a table as a whole, at the inputs of the form in which it is said. */
final class HeadProblems {

    private static final String OF_REPORT = "report.";

    private static final Map<String, String> INPUTS = Map.of(
            "source", "sourceTitle",
            "source.title", "sourceTitle",
            "source.address", "sourceAddress",
            "decidedOn", "decidedOn",
            "statusOn", "statusOn",
            "reviewDate", "reviewDate");

    private static final Set<String> OF_TABLE = Set.of("columns", "positions");

    private HeadProblems() {}

    /** Empty if it is not of such an input. */
    static Optional<Finding> finding(Problem problem) {
        String field = problem.field();
        String input = field.startsWith(OF_REPORT) ? field.substring(OF_REPORT.length()) : INPUTS.get(field);
        return Optional.ofNullable(input == null && OF_TABLE.contains(field) ? field : input)
                .map(known -> Finding.ofHead(known, problem.message()));
    }
}
