package org.recommendationtracker.party.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Party;

/** Parties as CSV (RFC 4180): a line each; other names have semicolons between them, days are as in {@code 2014-07-31}. */
final class PartyCsv {

    static final List<String> COLUMNS = List.of(
            "kind",
            "code",
            "name",
            "other_names",
            "email",
            "region",
            "office",
            "answer_within",
            "valid_from",
            "valid_to",
            "successor");

    private PartyCsv() {}

    static String write(List<Party> parties, boolean withEmail) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(COLUMNS);
            for (Party party : parties) {
                printer.printRecord(
                        party.kind().path(),
                        party.code(),
                        cell(party.name()),
                        cell(party.otherNames().stream()
                                .map(Party.OtherName::name)
                                .collect(Collectors.joining("; "))),
                        withEmail ? cell(party.email()) : null,
                        cell(party.region()),
                        party.office(),
                        party.answerWithin(),
                        party.validFrom(),
                        party.validTo(),
                        party.successor());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What a spreadsheet would take for a formula is made plain text. */
    private static @Nullable String cell(@Nullable String value) {
        return value != null && isFormula(value) ? "'" + value : value;
    }

    /** As it was before {@link #cell}. */
    static String plain(String value) {
        return value.length() > 1 && value.charAt(0) == '\'' && isFormula(value.substring(1))
                ? value.substring(1)
                : value;
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    }
}
