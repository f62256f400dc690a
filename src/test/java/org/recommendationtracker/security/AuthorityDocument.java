package org.recommendationtracker.security;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.recommendationtracker.security.ModelSteps.ModelStep;

/** Writes who may do what as a page. */
final class AuthorityDocument {

    private AuthorityDocument() {}

    static String of(List<ModelStep> tasks, List<ModelStep> starts) {
        return """
                # Who may do what

                Written by `AuthorityTest`, which tries each step as each of these people, over REST, in Tasklist and on the
                pages. "The office" answers the recommendation (a part has an office of its own); "the issuing body" published
                its report. "Local board" is one that the recommendation concerns; another is refused. What somebody may not do
                they do not see either.

                Nobody signs off a response that they drafted, verifies evidence that they submitted, or decides what they asked
                for or proposed, whatever roles they have; and nobody who belongs to the office verifies.

                ## Tasks

                %s
                ## What people start

                %s""".formatted(table(tasks), table(starts));
    }

    private static String table(List<ModelStep> steps) {
        String callers =
                row("Step", Arrays.stream(Caller.values()).map(Caller::title).toList());
        String rule =
                row("---", Arrays.stream(Caller.values()).map(caller -> "---").toList());
        return callers + rule + steps.stream().map(AuthorityDocument::row).collect(Collectors.joining());
    }

    private static String row(ModelStep step) {
        return row(
                step.name(),
                Arrays.stream(Caller.values())
                        .map(caller -> caller.has(step.role()) ? "yes" : "–")
                        .toList());
    }

    private static String row(String first, List<String> cells) {
        return "| " + first + " | " + String.join(" | ", cells) + " |\n";
    }
}
