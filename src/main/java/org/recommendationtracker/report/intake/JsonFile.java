package org.recommendationtracker.report.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.recommendationtracker.recommendation.NewPart;
import org.recommendationtracker.report.ReportRefused;
import org.recommendationtracker.report.ReportRefused.Fault;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.intake.Draft.Entry;
import org.recommendationtracker.report.intake.Draft.Head;
import org.recommendationtracker.text.PlainText;

/**
 * Reads a report from JSON. Values may be wrong, but a field that there is not is refused: a misspelt {@code
 * embargoedUntil} would publish what must not be seen yet.
 */
final class JsonFile {

    private static final List<String> HEAD_FIELDS = List.of(
            "reference",
            "title",
            "issuingBody",
            "addressedTo",
            "publishedOn",
            "embargoedUntil",
            "note",
            "recommendations");
    private static final List<String> ENTRY_FIELDS = Column.FIELDS;
    private static final List<String> PART_FIELDS = List.of("label", "office", "text");

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final List<Fault> faults = new ArrayList<>();

    private JsonFile() {}

    /**
     * Reads the whole file.
     *
     * @throws ReportRefused if it is not JSON or has not the fields of a report
     */
    static Draft read(String json) {
        JsonFile file = new JsonFile();
        Draft draft = file.draft(parse(json));
        SubmissionCheck.refuse(file.faults);
        return draft;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            String reason = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")
                    ? "A field is there twice"
                    : "This is no JSON: check brackets, quotation marks and commas";
            throw new ReportRefused(
                    List.of(new Fault("line " + line, reason + " (line " + line + ", column " + column + ").")));
        }
    }

    private Draft draft(JsonNode report) {
        if (!report.isObject()) {
            throw new ReportRefused(List.of(new Fault(
                    "line 1",
                    "Give one report: a JSON object with the fields " + String.join(", ", HEAD_FIELDS) + ".")));
        }
        refuseUnknown(report, "", HEAD_FIELDS);
        Head head = new Head(
                text(report, "", "reference"),
                text(report, "", "title"),
                text(report, "", "issuingBody"),
                text(report, "", "addressedTo"),
                text(report, "", "publishedOn"),
                text(report, "", "embargoedUntil"),
                text(report, "", "note"));
        return new Draft(Draft.Source.JSON, head, entries(report.path("recommendations")));
    }

    private List<Entry> entries(JsonNode list) {
        List<Entry> entries = new ArrayList<>();
        if (list.isMissingNode() || list.isNull()) {
            return entries;
        }
        if (!list.isArray()) {
            fault("recommendations", "Give a list of recommendations.");
        } else if (list.size() > ReportSubmission.MAX_RECOMMENDATIONS) {
            fault("recommendations", ReportSubmission.TOO_MANY);
        } else {
            list.forEach(item -> entries.add(entry(entries.size() + 1, item)));
        }
        return entries;
    }

    private Entry entry(int position, JsonNode item) {
        String where = Draft.Source.JSON.where(position);
        if (!item.isObject()) {
            fault(where, "Give an object with the fields " + String.join(", ", ENTRY_FIELDS) + ".");
        }
        refuseUnknown(item, where + ".", ENTRY_FIELDS);
        return new Entry(
                position,
                text(item, where + ".", "number"),
                text(item, where + ".", "text"),
                texts(item, where + ".", "themes"),
                texts(item, where + ".", "boards"),
                text(item, where + ".", "priority"),
                parts(item, where + "."),
                "");
    }

    /** The parts on lines, as the column of a CSV file has them. */
    private String parts(JsonNode item, String where) {
        JsonNode list = item.path("parts");
        List<String> lines = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(part -> lines.add(part(part, "%sparts[%d]".formatted(where, lines.size()))));
        } else if (!list.isMissingNode() && !list.isNull()) {
            fault(where + "parts", "Give a list of parts.");
        }
        return String.join("\n", lines);
    }

    private String part(JsonNode part, String where) {
        if (!part.isObject()) {
            fault(where, "Give an object with the fields " + String.join(", ", PART_FIELDS) + ".");
        }
        refuseUnknown(part, where + ".", PART_FIELDS);
        String label = cell(part, where + ".", "label");
        String office = cell(part, where + ".", "office");
        String text = PlainText.of(text(part, where + ".", "text"));
        if (text.lines().count() > 1) {
            fault(where + ".text", "Write the text of a part on one line.");
        }
        return NewPart.toLines(List.of(new NewPart(label, office, text.isEmpty() ? null : text)));
    }

    private String cell(JsonNode part, String where, String field) {
        String value = PlainText.of(text(part, where, field));
        if (value.isEmpty()) {
            fault(where + field, "Give the part's %s.".formatted(field));
        } else if (value.contains("|") || value.lines().count() > 1) {
            fault(where + field, "Leave bars and line breaks out of a part's %s.".formatted(field));
        }
        return value;
    }

    private String text(JsonNode object, String where, String field) {
        JsonNode value = object.path(field);
        if (value.isContainerNode()) {
            fault(where + field, "Give one value, not a list or an object.");
        }
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    private List<String> texts(JsonNode object, String where, String field) {
        JsonNode list = object.path(field);
        List<String> texts = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(value -> {
                if (!value.isTextual()) {
                    fault(where + field, "Give a list of texts, such as [\"norfolk\"].");
                }
                texts.add(value.asText());
            });
        } else if (!list.isMissingNode() && !list.isNull()) {
            fault(where + field, "Give a list of texts, such as [\"norfolk\"].");
        }
        return texts;
    }

    private void refuseUnknown(JsonNode object, String where, List<String> known) {
        object.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                fault(
                        where + field,
                        "There is no field \"%s\". The fields are: %s.".formatted(field, String.join(", ", known)));
            }
        });
    }

    private void fault(String where, String message) {
        faults.add(new Fault(where, message));
    }
}
