package org.recommendationtracker.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.text.PlainText;

/**
 * A part as it is named when a recommendation is split.
 *
 * @param label what distinguishes it from the other parts
 * @param office code of the office that is to answer it
 * @param text null if it has the text of the whole
 */
public record NewPart(String label, String office, @Nullable String text) {

    private static final String BAR = " | ";

    /** Writes the parts as {@link #ofLines} reads them. */
    public static String toLines(List<NewPart> parts) {
        return parts.stream()
                .map(part -> part.label() + BAR + part.office() + (part.text() == null ? "" : BAR + part.text()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Reads one part from each line: label, code of the office and, if it has one of its own, the text, with a bar
     * between them. Empty lines are skipped.
     *
     * @throws StepRefused naming each line that cannot be read
     */
    public static List<NewPart> ofLines(String lines) {
        List<NewPart> parts = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (String line : lines.lines().toList()) {
            number++;
            if (PlainText.isBlank(line)) {
                continue;
            }
            String[] fields = line.split("\\|", 3);
            String label = PlainText.of(fields[0]);
            String office = fields.length > 1 ? PlainText.of(fields[1]) : "";
            if (label.isEmpty() || office.isEmpty()) {
                faults.add(
                        "Line %d: give a label, a bar and the code of an office, such as 4a)iv | dfe-children-families."
                                .formatted(number));
            } else {
                String text = fields.length > 2 ? PlainText.of(fields[2]) : "";
                parts.add(new NewPart(label, office, text.isEmpty() ? null : text));
            }
        }
        if (!faults.isEmpty()) {
            throw StepRefused.input("parts", String.join(" ", faults));
        }
        return parts;
    }
}
