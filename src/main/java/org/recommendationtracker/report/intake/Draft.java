package org.recommendationtracker.report.intake;

import java.util.List;
import java.util.Objects;

/** A report as somebody gave it: every value is what stood in the file or the form, and may be wrong. */
public record Draft(Source source, Head head, List<Entry> entries) {

    /** Where the entries are from, which decides how a place in it is called. */
    public enum Source {
        CSV,
        JSON;

        /** A place as programs are told of it: {@code line 12}, or {@code recommendations[11]}. */
        public String where(int line) {
            return this == CSV ? "line " + line : "recommendations[" + (line - 1) + "]";
        }

        /** A place as people are told of it. */
        public String title(int line) {
            return this == CSV ? "Line " + line : "Recommendation " + line + " of the file";
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
            reference = reference.strip();
            title = title.strip();
            issuingBody = issuingBody.strip();
            addressedTo = addressedTo.strip();
            publishedOn = publishedOn.strip();
            embargoedUntil = embargoedUntil.strip();
            note = lines(note);
        }
    }

    /**
     * One recommendation.
     *
     * @param line the line of the file on which it begins, or its position in the list; counted from 1
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

        public Entry {
            number = number.strip();
            text = lines(text);
            themes = codes(themes);
            boards = codes(boards);
            priority = priority.strip();
            // an upload from before there were parts says nothing of them
            parts = lines(Objects.requireNonNullElse(parts, ""));
        }

        private static List<String> codes(List<String> given) {
            return given.stream()
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .toList();
        }
    }

    public Draft {
        entries = List.copyOf(entries);
    }

    public Draft withHead(Head other) {
        return new Draft(source, other, entries);
    }

    public Draft withEntries(List<Entry> others) {
        return new Draft(source, head, others);
    }

    /** Browsers send a line's end as two characters, files as one or two; here it is one. */
    private static String lines(String text) {
        return text.strip().replace("\r\n", "\n").replace('\r', '\n');
    }
}
