package org.recommendationtracker.report.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recommendationtracker.report.intake.Column;

/** What a column of a table says of a recommendation's past, and the names by which it is known without asking. */
public enum HistoryColumn {
    NUMBER("number", List.of("no", "rec no", "recommendation no", "recommendation number")),
    SOURCE_NUMBER("sourceNumber", List.of("paragraph", "report paragraph", "reference", "ref")),
    TEXT("text", List.of("recommendation", "recommendation text", "wording")),
    PART("label", List.of("part", "head", "sub recommendation")),
    OFFICE("office", List.of("responding body", "responder", "addressed to", "department")),
    THEMES("themes", List.of("theme", "topic")),
    BOARDS("boards", List.of("board")),
    PRIORITY("priority", List.of()),
    ISSUED_ON("issuedOn", List.of("published on", "date issued", "issued")),
    ANSWER_WITHIN("answerWithin", List.of("statutory deadline", "time to respond", "time for answers")),
    OWNER("owner", List.of("lead", "owner team")),
    DECISION("decision", List.of("position", "headline position", "response type")),
    DECIDED_ON("decidedOn", List.of("response month", "response date", "date of response", "decision date")),
    REASONS("reasons", List.of("response", "government response", "response text")),
    SUCCESS_TEST("successTest", List.of("measure of success")),
    TARGET_DATE("targetDate", List.of("target", "deadline", "due date", "by when")),
    REVIEW_DATE("reviewDate", List.of("review")),
    STATUS("status", List.of("present status", "current status", "progress")),
    STATUS_ON("statusOn", List.of("status date", "closed on", "date closed")),
    SUCCESSOR("successor", List.of("superseded by")),
    PAGE("page", List.of("source page", "page number")),
    /** A status that it came to: the row is one change of several. */
    CHANGE("change", List.of("what", "event", "new status")),
    CHANGE_ON("changedOn", List.of("on", "effective on", "date", "day")),
    SOURCE("source", List.of("source title", "who", "according to", "document")),
    SOURCE_ADDRESS("sourceAddress", List.of("source url", "url", "link")),
    /** Says nothing that is taken over. */
    LEFT_OUT("leave-out", List.of());

    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");

    private static final Map<String, HistoryColumn> BY_NAME = Arrays.stream(values())
            .flatMap(column -> column.names().map(name -> Map.entry(key(name), column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Those that say something. */
    public static final List<HistoryColumn> SAYING =
            Arrays.stream(values()).filter(column -> column != LEFT_OUT).toList();

    /** By {@link #field}. */
    static final String FIELDS = SAYING.stream().map(HistoryColumn::field).collect(Collectors.joining(", "));

    private final String field;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes no other
    private final List<String> otherNames;

    HistoryColumn(String field, List<String> otherNames) {
        this.field = field;
        this.otherNames = otherNames;
    }

    /** In words, as in {@code Source number}. */
    public String title() {
        String words =
                CAPITAL.matcher(field).replaceAll(letter -> " " + letter.group().toLowerCase(Locale.ROOT));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** As {@link SentHistory} has it. */
    public String field() {
        return field;
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(field), otherNames.stream());
    }

    static Optional<HistoryColumn> named(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    /** The column with that field. */
    public static Optional<HistoryColumn> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    /** What counts of a column's name, as in reports that are registered. */
    public static String key(String name) {
        return Column.key(name);
    }
}
