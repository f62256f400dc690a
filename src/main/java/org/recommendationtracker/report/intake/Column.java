package org.recommendationtracker.report.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recommendationtracker.text.PlainText;

/** What a column of a table says of a recommendation, and the names by which it is known without asking. */
public enum Column {
    NUMBER("number"),
    TEXT("text"),
    THEMES("themes"),
    BOARDS("boards"),
    PRIORITY("priority"),
    PARTS("parts"),
    /** Says nothing that is taken in. */
    LEFT_OUT("leave-out");

    private static final Map<Column, List<String>> NAMES = Map.of(
            NUMBER,
            List.of(
                    "no",
                    "num",
                    "nr",
                    "#",
                    "rec",
                    "rec no",
                    "rec number",
                    "recommendation no",
                    "recommendation number"),
            TEXT,
            List.of(
                    "recommendation",
                    "recommendations",
                    "recommendation text",
                    "rec text",
                    "text of recommendation",
                    "wording",
                    "recommendation wording",
                    "full text"),
            THEMES,
            List.of("theme", "topic", "topics"),
            BOARDS,
            List.of("board", "for boards", "local boards", "lscb", "lscbs"),
            PRIORITY,
            List.of("priorities"),
            PARTS,
            List.of("part"));

    private static final Pattern PASSED_OVER = Pattern.compile("[\\s_.:()\u0300-\u036F-]+");

    private static final Map<String, Column> BY_NAME = NAMES.entrySet().stream()
            .flatMap(names -> Stream.concat(Stream.of(names.getKey().field()), names.getValue().stream())
                    .map(name -> Map.entry(key(name), names.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The fields of a recommendation by the names that files of our own have, in their order. */
    public static final List<String> FIELDS = Arrays.stream(values())
            .filter(column -> column != LEFT_OUT)
            .map(Column::field)
            .toList();

    private final String field;

    Column(String field) {
        this.field = field;
    }

    /** As in {@code number}. */
    public String field() {
        return field;
    }

    /** The column that is known by that name, in whatever case, with or without spaces, hyphens and underscores. */
    public static Optional<Column> named(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    /** The column with that field, as {@link #field} gives it. */
    public static Optional<Column> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    /** What counts of a column's name: no case, no accents, no spaces and none of the signs that stand for them. */
    public static String key(String name) {
        String letters = Normalizer.normalize(PlainText.of(name), Normalizer.Form.NFD);
        return PASSED_OVER.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
