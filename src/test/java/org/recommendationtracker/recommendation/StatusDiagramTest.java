package org.recommendationtracker.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/statuses.md} what {@link Transitions} says. */
class StatusDiagramTest {

    private static final Path DOCUMENT = Path.of("docs/statuses.md");

    @Test
    void theDiagramOfStatesIsDrawnFromTheTable() throws IOException {
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
                No step leads yet to `Superseded` or `No longer applicable`.

                | from | step | to | milestone |
                |---|---|---|---|
                %s
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
                Transitions.all().stream()
                        .map(row -> "| %s | %s | %s | %s |"
                                .formatted(
                                        row.from() == null ? "" : row.from().title(),
                                        row.step().title(),
                                        row.to().title(),
                                        row.milestone() ? "yes" : ""))
                        .collect(Collectors.joining("\n")));
    }
}
