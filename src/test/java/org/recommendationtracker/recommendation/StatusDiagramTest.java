package org.recommendationtracker.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/statuses.md} what {@link Transitions} says. */
class StatusDiagramTest {

    private static final Path DOCUMENT = Path.of("docs/statuses.md");

    @Test
    void the_diagram_of_states_is_drawn_from_the_table() throws IOException {
        String drawn = draw();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCUMENT, drawn);
        }
        assertThat(DOCUMENT)
                .as("stale: write it anew with ./mvnw test -Dtest=StatusDiagramTest -Ddocs.write=true")
                .content()
                .isEqualTo(drawn);
    }

    private static String draw() {
        return """
                # Statuses of a recommendation

                Drawn from `recommendation/Transitions.java`; a test fails when this page is stale.

                ```mermaid
                stateDiagram-v2
                %s
                %s
                ```

                A milestone is passed by itself, when the process reaches it; every other step is somebody's task.

                | from | step | to | milestone |
                |---|---|---|---|
                %s

                A recommendation that was split takes none of these steps. It moves with its parts ("%s"), to the status of
                the part that is furthest behind: the first of %s that one of them has.
                """.formatted(
                        Transitions.all().stream()
                                .filter(Transition::movesStatus)
                                .map(row -> "    %s --> %s: %s"
                                        .formatted(
                                                row.from() == null ? "[*]" : row.from(),
                                                row.to(),
                                                row.step().title().replace(":", ",")))
                                .collect(Collectors.joining("\n")),
                        Arrays.stream(Status.values())
                                .filter(Status::isClosed)
                                .filter(status -> Transitions.all().stream().anyMatch(row -> row.to() == status))
                                .map(status -> "    " + status + " --> [*]")
                                .collect(Collectors.joining("\n")),
                        rows(),
                        Step.PARTS_MOVED.title(),
                        Status.FROM_BEHIND.stream().map(Status::title).collect(Collectors.joining(", ")));
    }

    /** One row for all statuses in which a step is legal and leads to the same, or leaves the status as it is. */
    private static String rows() {
        Map<String, String> fromByRest = new LinkedHashMap<>();
        for (Transition row : Transitions.all()) {
            String rest = "%s | %s | %s |"
                    .formatted(
                            row.step().title(),
                            row.movesStatus() ? row.to().title() : "as it is",
                            row.milestone() ? "yes" : "");
            String from = row.from() == null ? "" : row.from().title();
            fromByRest.merge(rest, from, (one, other) -> one + ", " + other);
        }
        return fromByRest.entrySet().stream()
                .map(row -> "| " + row.getValue() + " | " + row.getKey())
                .collect(Collectors.joining("\n"));
    }
}
