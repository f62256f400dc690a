package org.recommendationtracker.workflow.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The fields of a form as people see them. */
final class FormDocument {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A choice in an expression that computes the choices. */
    private static final Pattern OFFERED = Pattern.compile("\\blabel: \"([^\"]+)\"");

    private FormDocument() {}

    /** One field a line: its label, its name, its choices, and whether it must be filled in. */
    static String fields(Path folder, @Nullable String form) throws IOException {
        if (form == null) {
            return "";
        }
        List<String> fields = new ArrayList<>();
        collect(JSON.readTree(Files.readString(folder.resolve(form + ".form"))), false, fields);
        return String.join("<br>", fields);
    }

    private static void collect(JsonNode node, boolean conditional, List<String> fields) {
        for (JsonNode component : node.path("components")) {
            boolean sometimes = conditional || component.path("conditional").hasNonNull("hide");
            if (component.hasNonNull("key")) {
                fields.add(field(component, sometimes));
            }
            collect(component, sometimes, fields);
        }
    }

    private static String field(JsonNode field, boolean sometimes) {
        String label = field.path("label").asText(field.path("dateLabel").asText());
        List<String> choices = choices(field);
        boolean required = field.path("validate").path("required").asBoolean();
        return ModelDocument.cell(label)
                + (choices.isEmpty() ? "" : " " + ModelDocument.cell(String.join(" / ", choices)))
                + " ("
                + ModelDocument.code(field.path("key").asText())
                + (required ? ", required" : "")
                + (sometimes ? ", where it applies" : "")
                + ")";
    }

    private static List<String> choices(JsonNode field) {
        return field.has("valuesExpression")
                ? OFFERED.matcher(field.path("valuesExpression").asText())
                        .results()
                        .map(choice -> choice.group(1))
                        .distinct()
                        .toList()
                : StreamSupport.stream(field.path("values").spliterator(), false)
                        .map(value -> value.path("label").asText())
                        .toList();
    }
}
