package org.recommendationtracker.workflow.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.workflow.diagram.Diagram;
import org.recommendationtracker.workflow.diagram.Highlights;

/** Keeps {@code bpmn/README.md} and the pictures of the processes what the models say. */
class ModelDocumentTest {

    private static final Path MODELS = Path.of("bpmn");
    private static final Path PICTURES = Path.of("docs/images");
    private static final String PICTURE_ENDING = "-process.svg";
    private static final String STALE =
            "stale: write it anew with ./mvnw test -Dtest=ModelDocumentTest -Ddocs.write=true";

    @Test
    void the_page_is_written_from_the_models() throws IOException {
        Path page = MODELS.resolve("README.md");
        String written = ModelDocument.of(models());
        if (writes()) {
            Files.writeString(page, written);
        }

        assertThat(page).as(STALE).content().isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_picture_is_drawn_from_the_model(Path file) throws IOException {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Path picture = picture(file);
        String drawn =
                Diagram.of(model).draw(ModelDocument.title(model), ModelDocument.purpose(model), Highlights.NONE);
        if (writes()) {
            Files.writeString(picture, drawn);
        }

        assertThat(picture).as(STALE).content().isEqualTo(drawn);
    }

    @Test
    void there_is_no_picture_of_a_model_that_is_gone() throws IOException {
        List<Path> wanted = models().stream().map(ModelDocumentTest::picture).toList();
        try (Stream<Path> pictures = Files.list(PICTURES)) {
            assertThat(pictures.filter(file -> file.toString().endsWith(PICTURE_ENDING)))
                    .as("pictures of processes")
                    .allSatisfy(file -> assertThat(wanted).contains(file));
        }
    }

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    private static Path picture(Path model) {
        return PICTURES.resolve(ModelDocument.stem(model) + PICTURE_ENDING);
    }

    private static boolean writes() {
        return Boolean.getBoolean("docs.write");
    }
}
