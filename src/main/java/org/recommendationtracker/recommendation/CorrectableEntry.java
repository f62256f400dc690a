package org.recommendationtracker.recommendation;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may have been entered in error and can be corrected: facts, never a decision, a judgement or a promised date. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold no state
public enum CorrectableEntry {
    TEXT(
            "The recommendation's text",
            Kind.TEXT,
            4_000,
            (item, n) -> item.text(),
            (item, n, value) -> item.correctText(value)),
    OWNER(
            "The recommendation's owner",
            Kind.TEXT,
            200,
            (item, n) -> item.owner().orElse(""),
            (item, n, value) -> item.assignOwner(value)),
    ACTION_DESCRIPTION(
            "An action's description",
            Kind.TEXT_OF_ACTION,
            4_000,
            (item, n) -> item.action(n).description(),
            (item, n, value) -> item.delivery().replaceAction(n, action -> action.withDescription(value))),
    ACTION_OWNER(
            "An action's owner",
            Kind.TEXT_OF_ACTION,
            200,
            (item, n) -> item.action(n).owner(),
            (item, n, value) -> item.delivery().replaceAction(n, action -> action.withOwner(value))),
    ACTION_DELIVERED_ON(
            "The day on which an action was delivered",
            Kind.DAY_OF_ACTION,
            10,
            (item, n) -> Objects.toString(item.action(n).deliveredOn(), ""),
            (item, n, value) ->
                    item.delivery().replaceAction(n, action -> action.withDeliveredOn(LocalDate.parse(value)))),
    ACTION_SUMMARY(
            "What was done in an action",
            Kind.TEXT_OF_ACTION,
            4_000,
            (item, n) -> Objects.requireNonNullElse(item.action(n).summary(), ""),
            (item, n, value) -> item.delivery().replaceAction(n, action -> action.withSummary(value))),
    EVIDENCE_ADDRESS(
            "A document's address",
            Kind.ADDRESS_OF_DOCUMENT,
            2_000,
            (item, n) -> Objects.requireNonNullElse(item.document(n).address(), ""),
            (item, n, value) -> item.delivery().replaceDocument(n, document -> document.withAddress(value))),
    EVIDENCE_PUBLISHED_ON(
            "The day on which a document was published",
            Kind.DAY_OF_DOCUMENT,
            10,
            (item, n) -> item.document(n).publishedOn().toString(),
            (item, n, value) ->
                    item.delivery().replaceDocument(n, document -> document.withPublishedOn(LocalDate.parse(value)))),
    EVIDENCE_SHOWS(
            "What a document shows",
            Kind.TEXT_OF_DOCUMENT,
            4_000,
            (item, n) -> item.document(n).shows(),
            (item, n, value) -> item.delivery().replaceDocument(n, document -> document.withShows(value)));

    private final String title;
    private final Kind kind;
    private final int longest;
    private final Reader reader;
    private final Writer writer;

    CorrectableEntry(String title, Kind kind, int longest, Reader reader, Writer writer) {
        this.title = title;
        this.kind = kind;
        this.longest = longest;
        this.reader = reader;
        this.writer = writer;
    }

    public String title() {
        return title;
    }

    /** @param number of the action or document; 0 if the entry is the recommendation's own */
    String read(Recommendation item, int number) {
        return reader.read(item, number);
    }

    void write(Recommendation item, int number, String value) {
        writer.write(item, number, value);
    }

    /** The entry's number, checked: 0 if the entry is the recommendation's own. */
    int checkedNumber(Recommendation item, @Nullable Integer number) {
        int last =
                switch (kind) {
                    case TEXT -> 0;
                    case TEXT_OF_ACTION, DAY_OF_ACTION -> item.actions().size();
                    case TEXT_OF_DOCUMENT, DAY_OF_DOCUMENT, ADDRESS_OF_DOCUMENT ->
                        item.evidence().size();
                };
        if (kind == Kind.TEXT) {
            return 0;
        }
        if (last == 0) {
            throw StepRefused.notNow("There is no such entry on " + item.reference() + " yet.");
        }
        if (number == null || number < 1 || number > last) {
            throw StepRefused.input("number", "Give the number of the action or document: from 1 to " + last + ".");
        }
        return number;
    }

    /** Throws {@link StepRefused} if the entry cannot say that. */
    void check(Recommendation item, int number, String value, LocalDate today) {
        if (value.length() > longest) {
            throw StepRefused.input("value", title + " must have at most " + longest + " characters.");
        }
        if (read(item, number).isEmpty()) {
            throw StepRefused.notNow("There is no such entry on " + item.reference() + " yet.");
        }
        switch (kind) {
            case DAY_OF_ACTION, DAY_OF_DOCUMENT -> checkDay(value, today);
            case ADDRESS_OF_DOCUMENT -> checkAddress(value);
            case TEXT, TEXT_OF_ACTION, TEXT_OF_DOCUMENT -> {
                // any words will do
            }
        }
    }

    private static void checkDay(String value, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(value);
        } catch (DateTimeParseException noDay) {
            throw StepRefused.input("value", "Give a day that exists, written as 2026-12-31.");
        }
        Dates.checkPast(day, today, "value", "day");
    }

    private static void checkAddress(String value) {
        URI address;
        try {
            address = URI.create(value);
        } catch (IllegalArgumentException noAddress) {
            throw StepRefused.input("value", "The address cannot be read: it must hold no spaces.");
        }
        String scheme = Objects.requireNonNullElse(address.getScheme(), "");
        if (!(scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http")) || address.getHost() == null) {
            throw StepRefused.input("value", "The address must begin with http:// or https:// and name a host.");
        }
    }

    /** What kind of value an entry takes, and what it belongs to. */
    private enum Kind {
        TEXT,
        TEXT_OF_ACTION,
        DAY_OF_ACTION,
        TEXT_OF_DOCUMENT,
        DAY_OF_DOCUMENT,
        ADDRESS_OF_DOCUMENT
    }

    private interface Reader {
        String read(Recommendation item, int number);
    }

    private interface Writer {
        void write(Recommendation item, int number, String value);
    }
}
