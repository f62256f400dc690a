package org.recommendationtracker.workflow.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The table of clocks as a table of the page about all models. */
final class ClockDocument {

    private ClockDocument() {}

    static String of(Path file) {
        DecisionTable table = table(file);
        List<String> heads = Stream.concat(
                        table.getInputs().stream().map(Input::getLabel),
                        Stream.concat(table.getOutputs().stream().map(Output::getLabel), Stream.of("What it is")))
                .toList();
        return row(heads.stream())
                + row(heads.stream().map(head -> "---"))
                + table.getRules().stream().map(ClockDocument::row).collect(Collectors.joining());
    }

    private static String row(Rule rule) {
        Stream<String> cells = Stream.concat(
                rule.getInputEntries().stream().map(entry -> entry.getText().getTextContent()),
                rule.getOutputEntries().stream().map(entry -> entry.getText().getTextContent()));
        return row(Stream.concat(
                cells.map(ClockDocument::cell), Stream.of(rule.getDescription().getTextContent())));
    }

    private static String cell(String text) {
        return text.isBlank() ? "–" : text.replace("\"", "");
    }

    private static String row(Stream<String> cells) {
        return cells.map(ModelDocument::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static DecisionTable table(Path file) {
        try (var source = Files.newInputStream(file)) {
            return Dmn.readModelFromStream(source)
                    .getModelElementsByType(DecisionTable.class)
                    .iterator()
                    .next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
