package org.recommendationtracker.party.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyAdministration.Wanted;
import org.recommendationtracker.party.PartyDraft;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.text.PlainText;

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

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Problem> problems = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();

    private PartyCsv() {}

    /**
     * What a file asks for.
     *
     * @param problems by line, as in {@code line 12}; if there are any, nothing is to be done
     */
    record Reading(List<Wanted> wanted, List<Problem> problems) {}

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
    private static String plain(String value) {
        return value.length() > 1 && value.charAt(0) == '\'' && isFormula(value.substring(1))
                ? value.substring(1)
                : value;
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    }

    /**
     * Reads a file.
     *
     * @param csv as it was sent: in UTF-8
     */
    static Reading read(byte[] csv) {
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            return new Reading(
                    List.of(),
                    List.of(new Problem("file", "The file is not UTF-8. Save it as UTF-8 (in Excel: CSV UTF-8).")));
        }
    }

    private static Reading read(String csv) {
        PartyCsv reader = new PartyCsv();
        String content = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        try (CSVParser parser = FORMAT.parse(new StringReader(content))) {
            reader.checkHeader(parser.getHeaderNames());
            if (reader.problems.isEmpty()) {
                parser.forEach(row -> reader.line(row, parser.getCurrentLineNumber()));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            reader.problems.add(new Problem("file", "The file is no CSV: " + e.getMessage()));
        }
        if (reader.wanted.isEmpty() && reader.problems.isEmpty()) {
            reader.problems.add(new Problem("line 2", "The file has no parties after its first line."));
        }
        return new Reading(reader.wanted, reader.problems);
    }

    private void checkHeader(List<String> names) {
        List<String> given =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (!given.equals(COLUMNS)) {
            problems.add(new Problem("line 1", "The first line must read: " + String.join(",", COLUMNS)));
        }
    }

    private void line(CSVRecord row, long number) {
        String where = "line " + number;
        if (row.size() != COLUMNS.size()) {
            problems.add(
                    new Problem(where, "The line has %d columns instead of %d.".formatted(row.size(), COLUMNS.size())));
            return;
        }
        Optional<PartyKind> kind = PartyKind.ofPath(row.get("kind").toLowerCase(Locale.ROOT));
        Optional<LocalDate> from = day(row, "valid_from", where);
        Optional<LocalDate> to = day(row, "valid_to", where);
        if (kind.isEmpty()) {
            String known =
                    Arrays.stream(PartyKind.values()).map(PartyKind::path).collect(Collectors.joining(", "));
            problems.add(new Problem(where, "Write one of these as kind: " + known + "."));
            return;
        }
        wanted.add(new Wanted(
                kind.get(),
                row.get("code"),
                new PartyDraft(
                        plain(row.get("name")),
                        Arrays.stream(row.get("other_names").split(";", -1))
                                .map(name -> plain(PlainText.of(name)))
                                .toList(),
                        row.get("email"),
                        plain(row.get("region")),
                        row.get("office"),
                        row.get("answer_within"),
                        from.orElse(null),
                        to.orElse(null),
                        row.get("successor")),
                where));
    }

    private Optional<LocalDate> day(CSVRecord row, String column, String where) {
        String typed = row.get(column);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noDay) {
            problems.add(new Problem(
                    where, "“%s” in %s is not a day that exists: write it as in 2014-07-31.".formatted(typed, column)));
            return Optional.empty();
        }
    }
}
