package org.recommendationtracker.workflow.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Text of a form with {@code {{placeholders}}} and, of Markdown, {@code **bold**} and links to pages of this application. What stands for a placeholder is
 * always shown as it is, whatever signs it holds: people wrote it.
 */
final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]{}*]+)]\\((/[^()\\s]+)\\)");
    private static final Pattern PART = Pattern.compile("\\*\\*|" + LINK + "|" + PLACEHOLDER, Pattern.DOTALL);
    private static final Pattern OTHER_MARKDOWN =
            Pattern.compile("^\\s*(#|[-+*] |>|\\||\\d+\\. |```)|]\\(|`|<", Pattern.MULTILINE);

    /**
     * A piece of text as it is shown.
     *
     * @param address where it leads to, a path of this application; null if it is no link
     */
    public record Piece(String text, boolean bold, @Nullable String address) {}

    private record Part(
            String text,
            Feel.@Nullable Expression expression,
            boolean bold,
            @Nullable Template address) {}

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    /** @throws FormFault if it holds more than a page can show */
    static Template parse(String text, Feel feel) {
        if (OTHER_MARKDOWN.matcher(LINK.matcher(text).replaceAll("")).find()) {
            throw new FormFault("of Markdown, pages show **bold** and [links](/to-pages-of-this-application) only: \""
                    + text + "\"");
        }
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        boolean bold = false;
        int end = 0;
        while (matcher.find()) {
            parts.add(new Part(text.substring(end, matcher.start()), null, bold, null));
            end = matcher.end();
            if (matcher.group(2) != null) {
                parts.add(new Part(matcher.group(1), null, bold, parse(matcher.group(2), feel)));
            } else if (matcher.group(3) != null) {
                parts.add(new Part("", feel.parse(matcher.group(3)), bold, null));
            } else {
                bold = !bold;
            }
        }
        parts.add(new Part(text.substring(end), null, bold, null));
        return new Template(parts);
    }

    /** The text with its placeholders filled; what has no value is left out. */
    List<Piece> fill(Map<String, ?> values) {
        return parts.stream()
                .map(part -> new Piece(
                        part.expression() == null
                                ? part.text()
                                : words(part.expression().value(values)),
                        part.bold(),
                        part.address() == null ? null : part.address().path(values)))
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    /** The text alone, where nothing but text can stand. */
    String words(Map<String, ?> values) {
        return fill(values).stream().map(Piece::text).collect(Collectors.joining());
    }

    /** An address; what stands for a placeholder is never more than one segment of it. */
    private String path(Map<String, ?> values) {
        return parts.stream()
                .map(part -> part.expression() == null
                        ? part.text()
                        : UriUtils.encode(words(part.expression().value(values)), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private static String words(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return String.join(", ", several.stream().map(Objects::toString).toList());
        }
        return value == null ? "" : value.toString();
    }
}
