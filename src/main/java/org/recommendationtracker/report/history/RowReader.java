package org.recommendationtracker.report.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Source;
import org.recommendationtracker.recommendation.Status;

/** Reads a row of a table: a recommendation, what one body answered, or a change. Makes an entry of {@link SentHistory} of it, as JSON. */
final class RowReader {

    private static final Set<HistoryColumn> LISTS = EnumSet.of(HistoryColumn.THEMES, HistoryColumn.BOARDS);

    /** What is taken over as it stands, into the field of that name. */
    private static final Set<HistoryColumn> TEXTS = EnumSet.of(
            HistoryColumn.SOURCE_NUMBER,
            HistoryColumn.TEXT,
            HistoryColumn.PART,
            HistoryColumn.OFFICE,
            HistoryColumn.PRIORITY,
            HistoryColumn.ISSUED_ON,
            HistoryColumn.ANSWER_WITHIN,
            HistoryColumn.OWNER,
            HistoryColumn.DECIDED_ON,
            HistoryColumn.REASONS,
            HistoryColumn.SUCCESS_TEST,
            HistoryColumn.TARGET_DATE,
            HistoryColumn.REVIEW_DATE,
            HistoryColumn.STATUS,
            HistoryColumn.STATUS_ON,
            HistoryColumn.SUCCESSOR);

    private final TableHead sent;
    private final HistoryColumns columns;

    RowReader(TableHead sent, HistoryColumns columns) {
        this.sent = sent;
        this.columns = columns;
    }

    /** If bodies have decisions of their own in the row, it has a part for each, after that of the body that it is addressed to. */
    ObjectNode entry(String place, List<String> cells, Problems problems) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        TEXTS.forEach(column -> put(entry, column.field(), columns.text(cells, column)));
        if (!entry.has("reviewDate")
                && SaidTarget.hasNoEnd(entry.path("targetDate").asText())) {
            put(entry, "reviewDate", sent.reviewDate());
        }
        if (entry.has("status") && !entry.has("statusOn")) {
            put(entry, "statusOn", sent.statusOn());
        }
        for (HistoryColumn column : LISTS) {
            String cell = columns.text(cells, column);
            if (cell != null) {
                HistoryColumns.list(cell).forEach(entry.withArrayProperty(column.field())::add);
            }
        }
        number(place, columns.text(cells, HistoryColumn.NUMBER), problems)
                .ifPresent(number -> entry.put("number", number));
        String words = columns.text(cells, HistoryColumn.DECISION);
        if (words != null) {
            position(place + ", decision", words, problems).ifPresent(position -> decide(entry, position));
        }
        Source source = source(cells);
        String change = columns.text(cells, HistoryColumn.CHANGE);
        if (change != null) {
            change(entry, change, columns.text(cells, HistoryColumn.CHANGE_ON), source)
                    .ifPresent(problem -> problems.add(place + ", change", problem));
        } else if (source != null) {
            entry.set("source", json(source));
        }
        return withDecisions(place, entry, cells, problems);
    }

    private ObjectNode withDecisions(String place, ObjectNode entry, List<String> cells, Problems problems) {
        Map<String, String> decisions = columns.decisions(cells);
        if (decisions.isEmpty()) {
            return entry;
        }
        List<ObjectNode> parts = new ArrayList<>(List.of(entry));
        decisions.forEach((office, words) -> {
            ObjectNode part = JsonNodeFactory.instance.objectNode().put("office", office);
            put(part, "decidedOn", columns.text(cells, HistoryColumn.DECIDED_ON));
            position(place + ", decision of " + office, words, problems).ifPresent(position -> decide(part, position));
            parts.add(part);
        });
        return Entries.whole(parts);
    }

    private void decide(ObjectNode entry, Position position) {
        if (position.decision() == null) {
            entry.remove("decidedOn");
            return;
        }
        entry.put("decision", position.decision().name());
        put(entry, "extent", position.extentName());
        if (!entry.has("decidedOn")) {
            put(entry, "decidedOn", sent.decidedOn());
        }
    }

    /**
     * The first is the issue; a decision is described too.
     *
     * @return what is wrong with it
     */
    private Optional<String> change(ObjectNode entry, String words, @Nullable String on, @Nullable Source source) {
        Optional<Position> position = sent.position(words);
        if (position.filter(known -> known.decision() == null).isPresent()) {
            return Optional.empty();
        }
        Optional<Status> status = position.map(known -> PastReader.status(Objects.requireNonNull(known.decision())))
                .or(() -> Problems.find(words, Status.values()));
        if (status.isEmpty()) {
            return Optional.of(
                    "The change “%s” is not known. Say what it means, such as positions=%s:accepted. Known are statuses and decisions."
                            .formatted(words, words));
        }
        if (status.get() == Status.ISSUED) {
            put(entry, "issuedOn", on);
            return Optional.empty();
        }
        ObjectNode change = entry.withArrayProperty(Entries.CHANGES).addObject();
        change.put("status", status.get().name());
        put(change, "on", on);
        if (source != null) {
            change.set("source", json(source));
        }
        position.ifPresent(known -> {
            put(entry, "decidedOn", on);
            decide(entry, known);
        });
        return Optional.empty();
    }

    private Optional<Position> position(String place, String words, Problems problems) {
        Optional<Position> position = sent.position(words);
        if (position.isEmpty()) {
            problems.add(
                    place,
                    "The decision “%s” is not known. Say what it means, such as positions=%s:accepted. Known are, among others,"
                                    .formatted(words, words)
                            + " accepted, accepted in principle, under consideration, rejected.");
        }
        return position;
    }

    private static Optional<Integer> number(String place, @Nullable String given, Problems problems) {
        if (given == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(given));
        } catch (NumberFormatException noNumber) {
            problems.add(
                    place + ", number",
                    "“%s” is no whole number: say that the column has the source's numbers (sourceNumber)."
                            .formatted(given));
            return Optional.empty();
        }
    }

    /** What the row itself says of its source, with the rest from what was said of all; null if it says nothing. */
    private @Nullable Source source(List<String> cells) {
        String title = columns.text(cells, HistoryColumn.SOURCE);
        String address = columns.text(cells, HistoryColumn.SOURCE_ADDRESS);
        String page = columns.text(cells, HistoryColumn.PAGE);
        Source whole = sent.source();
        if (title != null) {
            return new Source(title, address, page);
        }
        return whole == null || (address == null && page == null)
                ? null
                : new Source(whole.title(), address == null ? whole.address() : address, page);
    }

    private static ObjectNode json(Source source) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("title", source.title());
        put(json, "address", source.address());
        put(json, "page", source.page());
        return json;
    }

    private static void put(ObjectNode entry, String field, @Nullable String text) {
        if (text != null) {
            entry.put(field, text);
        }
    }
}
