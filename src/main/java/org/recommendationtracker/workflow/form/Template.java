package org.recommendationtracker.workflow.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text of a form with {@code {{placeholders}}} and, of Markdown, {@code **bold**}. What stands for a placeholder is
 * always shown as it is, whatever signs it holds: people wrote it.
 */
final class Template {

    private static final Pattern PART = Pattern.compile("\\*\\*|\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern OTHER_MARKDOWN =
            Pattern.compile("^\\s*(#|[-+*] |>|\\||\\d+\\. |```)|]\\(|`|<", Pattern.MULTILINE);

    /** A piece of text as it is shown. */
    public record Piece(String text, boolean bold) {}

    private record Part(String text, Feel.@Nullable Expression expression, boolean bold) {}

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    /** @throws FormFault where it holds more than a page can show */
    static Template parse(String text, Feel feel) {
        if (OTHER_MARKDOWN.matcher(text).find()) {
            throw new FormFault("of Markdown, pages show **bold** only: \"" + text + "\"");
        }
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        boolean bold = false;
        int end = 0;
        while (matcher.find()) {
            parts.add(new Part(text.substring(end, matcher.start()), null, bold));
            end = matcher.end();
            String expression = matcher.group(1);
            if (expression == null) {
                bold = !bold;
            } else {
                parts.add(new Part("", feel.parse(expression), bold));
            }
        }
        parts.add(new Part(text.substring(end), null, bold));
        return new Template(parts);
    }

    /** The text with its placeholders filled; what has no value is left out. */
    List<Piece> fill(Map<String, ?> values) {
        return parts.stream()
                .map(part -> new Piece(
                        part.expression() == null
                                ? part.text()
                                : words(part.expression().value(values)),
                        part.bold()))
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    private static String words(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return String.join(", ", several.stream().map(Objects::toString).toList());
        }
        return value == null ? "" : value.toString();
    }
}
