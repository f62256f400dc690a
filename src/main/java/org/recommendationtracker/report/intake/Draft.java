package org.recommendationtracker.report.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.tabular.Table;
import org.recommendationtracker.text.PlainText;

/** A report as somebody gave it: every value is what stood in the file or the form, and may be wrong. */
public record Draft(Source source, Head head, List<Entry> entries, Origin origin) {

    /** Where the entries are from, which decides how a place in it is called. */
    public enum Source {
        CSV("line "),
        XLSX("row "),
        JSON("");

        private final String place;

        Source(String place) {
            this.place = place;
        }

        /** A place as programs are told of it: {@code line 12}, {@code row 12}, or {@code recommendations[11]}. */
        public String where(int line) {
            return this == JSON ? "recommendations[" + (line - 1) + "]" : place + line;
        }

        /** A place as people are told of it. */
        public String title(int line) {
            return switch (this) {
                case CSV -> "Line " + line;
                case XLSX -> "Row " + line;
                case JSON -> "Recommendation " + line + " of the file";
            };
        }

        /** Whether it is a table, which says of everything what it is only by its columns. */
        public boolean hasColumns() {
            return this != JSON;
        }

        static Source of(Table.Kind kind) {
            return kind == Table.Kind.CSV ? CSV : XLSX;
        }
    }

    /**
     * What is to be known of the file.
     *
     * @param remarks what was recognised or passed over, in sentences
     * @param doubtful words by which somebody is to say whether the encoding was recognised; empty if nobody need
     * @param unmapped the table, while nobody has said yet what its columns are
     */
    public record Origin(
            List<String> remarks,
            List<String> doubtful,
            @Nullable Table unmapped) {

        static final Origin PLAIN = new Origin(List.of(), List.of(), null);

        public Origin {
            remarks = List.copyOf(remarks);
            doubtful = List.copyOf(doubtful);
        }
    }

    /**
     * What is said of the report as a whole; empty if nothing is said.
     *
     * @param publishedOn a day as in {@code 2014-07-31}
     * @param embargoedUntil an instant as in {@code 2027-07-31T08:30:00Z}
     */
    public record Head(
            String reference,
            String title,
            String issuingBody,
            String addressedTo,
            String publishedOn,
            String embargoedUntil,
            String note) {

        public Head {
            reference = PlainText.of(reference);
            title = PlainText.of(title);
            issuingBody = PlainText.of(issuingBody);
            addressedTo = PlainText.of(addressedTo);
            publishedOn = PlainText.of(publishedOn);
            embargoedUntil = PlainText.of(embargoedUntil);
            note = PlainText.lines(note);
        }
    }

    /**
     * One recommendation.
     *
     * @param line the line of the file on which it begins, or its position in the list; counted from 1
     * @param boards codes, {@link Boards#ALL} or {@link #NO_BOARDS}; empty if nothing is said of them
     * @param parts one on each line, as the form for splitting has them; empty if it is answered as a whole
     * @param fault what is wrong with the line as a whole; empty if nothing is
     */
    public record Entry(
            int line,
            String number,
            String text,
            List<String> themes,
            List<String> boards,
            String priority,
            String parts,
            String fault) {

        /** In the list of boards: it is said that none of them hears of it. */
        public static final String NO_BOARDS = "NONE";

        private static final Set<String> WORDS = Set.of(Boards.ALL, NO_BOARDS);

        public Entry {
            number = PlainText.of(number);
            text = PlainText.lines(text);
            themes = codes(themes);
            boards = codes(boards).stream().map(Entry::board).toList();
            priority = PlainText.of(priority);
            // an upload from before there were parts says nothing of them
            parts = PlainText.lines(parts);
        }

        /** The codes of a list such as {@code guidance; initiation}, with semicolons, commas or line breaks in it. */
        public static List<String> listed(String list) {
            return Arrays.asList(list.split("[;,\n\r]", -1));
        }

        /** For all boards, if nothing is said of them yet. */
        public Entry forAllBoards() {
            return boards.isEmpty()
                    ? new Entry(line, number, text, themes, List.of(Boards.ALL), priority, parts, fault)
                    : this;
        }

        /** Codes are written in small letters, and the words that stand for several boards in capitals. */
        private static String board(String given) {
            String word = given.toUpperCase(Locale.ROOT);
            return WORDS.contains(word) ? word : given.toLowerCase(Locale.ROOT);
        }

        private static List<String> codes(List<String> given) {
            return given.stream()
                    .map(PlainText::of)
                    .filter(code -> !code.isEmpty())
                    .toList();
        }
    }

    public Draft {
        entries = List.copyOf(entries);
        // an upload from before there were other files than CSV and JSON says nothing of it
        origin = Objects.requireNonNullElse(origin, Origin.PLAIN);
    }

    public Draft(Source source, Head head, List<Entry> entries) {
        this(source, head, entries, Origin.PLAIN);
    }

    /** How many recommendations it has, or will have if nobody has said yet what its columns are. */
    int size() {
        Table table = origin.unmapped();
        return table == null ? entries.size() : table.rows().size();
    }

    public Draft withHead(Head other) {
        return new Draft(source, other, entries, origin);
    }

    public Draft forAllBoards() {
        return withEntries(entries.stream().map(Entry::forAllBoards).toList());
    }

    public Draft withEntries(List<Entry> others) {
        return new Draft(source, head, others, origin);
    }

    /** As somebody says that the encoding was recognised. */
    public Draft confirmed() {
        return new Draft(source, head, entries, new Origin(origin.remarks, List.of(), origin.unmapped));
    }

    /** With what a table holds, of which somebody has said now what the columns are. */
    Draft mapped(List<Entry> others) {
        return new Draft(source, head, others, new Origin(origin.remarks, origin.doubtful, null));
    }
}
