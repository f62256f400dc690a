package org.recommendationtracker.report.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.NewPart;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.intake.Draft.Entry;
import org.recommendationtracker.report.intake.Draft.Head;
import org.recommendationtracker.text.Misread;
import org.springframework.stereotype.Component;

/** Reads the values of a draft and finds everything that is wrong with it. */
@Component
class DraftCheck {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    // stand where a value cannot be read, which is said already: nothing more is found wrong with them
    private static final LocalDate UNREADABLE_DAY = LocalDate.EPOCH;
    private static final Instant UNREADABLE_TIME = Instant.parse("2100-12-31T00:00:00Z");

    private final SubmissionCheck check;

    DraftCheck(SubmissionCheck check) {
        this.check = check;
    }

    /** What a draft says, and what is wrong with it; only if nothing is may the submission be used. */
    record Reading(ReportSubmission submission, List<Finding> findings) {}

    Reading read(Draft draft) {
        List<Finding> unreadable = new ArrayList<>(unanswered(draft.origin()));
        ReportSubmission submission = submission(draft, unreadable);
        return new Reading(submission, all(unreadable, check.findings(submission, places(draft))));
    }

    /** What somebody has yet to say of the file. */
    private static List<Finding> unanswered(Draft.Origin origin) {
        List<Finding> unanswered = new ArrayList<>();
        if (origin.unmapped() != null) {
            unanswered.add(Finding.ofHead("columns", "Say what the columns of the file are."));
        }
        if (!origin.doubtful().isEmpty()) {
            unanswered.add(Finding.ofHead("encoding", "The file is saved as Windows-1252. Check these words."));
        }
        return unanswered;
    }

    /** What lines that are added to a report say, and what is wrong with them. */
    record Lines(List<ReportSubmission.Item> items, List<Finding> findings) {}

    /**
     * Reads lines that are added to a report.
     *
     * @param taken the numbers that the report has given already
     */
    Lines readLines(List<Entry> entries, Draft.Source source, Set<Integer> taken) {
        List<Finding> unreadable = new ArrayList<>();
        List<ReportSubmission.Item> items = items(entries, source, unreadable);
        return new Lines(items, all(unreadable, check.findings(items, taken, places(entries, source))));
    }

    static IntFunction<String> places(Draft draft) {
        return places(draft.entries(), draft.source());
    }

    static IntFunction<String> places(List<Entry> entries, Draft.Source source) {
        return entry -> source.where(entries.get(entry).line());
    }

    /**
     * The findings in the order of lines and columns. Nothing more is said of a field that cannot be read, nor of the
     * fields of a line that cannot be cut into them.
     */
    private static List<Finding> all(List<Finding> unreadable, List<Finding> others) {
        Set<Finding> said = unreadable.stream().map(DraftCheck::place).collect(Collectors.toSet());
        return Stream.concat(unreadable.stream(), others.stream().filter(finding -> !said.contains(place(finding))))
                .filter(finding -> finding.field().isEmpty() || !said.contains(new Finding(finding.entry(), "", "")))
                .sorted(Comparator.comparingInt(Finding::entry)
                        .thenComparing(finding -> Column.FIELDS.indexOf(finding.field())))
                .toList();
    }

    private static Finding place(Finding finding) {
        return new Finding(finding.entry(), finding.field(), "");
    }

    private static List<ReportSubmission.Item> items(List<Entry> entries, Draft.Source source, List<Finding> findings) {
        List<ReportSubmission.Item> items = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            items.add(item(i, entries.get(i), source, findings));
        }
        return items;
    }

    private ReportSubmission submission(Draft draft, List<Finding> findings) {
        Head head = draft.head();
        misread(Finding.HEAD, "title", head.title(), findings);
        misread(Finding.HEAD, "note", head.note(), findings);
        return new ReportSubmission(
                head.reference(),
                head.title(),
                head.issuingBody(),
                head.addressedTo(),
                day(head.publishedOn(), findings),
                embargo(head.embargoedUntil(), findings),
                head.note().isEmpty() ? null : head.note(),
                items(draft.entries(), draft.source(), findings));
    }

    private static LocalDate day(String text, List<Finding> findings) {
        if (text.isEmpty()) {
            findings.add(Finding.ofHead(
                    "publishedOn", "Give the day of publication, such as 31 July 2014 (2014-07-31 in a file)."));
            return UNREADABLE_DAY;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            findings.add(Finding.ofHead(
                    "publishedOn",
                    "\"" + text
                            + "\" is no day: give a day that exists, such as 31 July 2014 (2014-07-31 in a file)."));
            return UNREADABLE_DAY;
        }
    }

    private static @Nullable Instant embargo(String text, List<Finding> findings) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            findings.add(Finding.ofHead(
                    "embargoedUntil",
                    "\"" + text
                            + "\" is no time: give a day and a time that exist (in a file with the zone, such as"
                            + " 2014-07-31T09:00:00Z)."));
            return UNREADABLE_TIME;
        }
    }

    private static ReportSubmission.Item item(int index, Entry entry, Draft.Source source, List<Finding> findings) {
        if (!entry.fault().isEmpty()) {
            findings.add(new Finding(index, "", entry.fault()));
        }
        misread(index, "text", entry.text(), findings);
        misread(index, "parts", entry.parts(), findings);
        return new ReportSubmission.Item(
                number(index, entry.number(), findings),
                entry.text(),
                new LinkedHashSet<>(entry.themes()),
                boards(index, entry, source, findings),
                priority(index, entry.priority(), findings),
                parts(index, entry.parts(), findings));
    }

    /** Whoever sends a table says of each recommendation which boards hear of it, if it is none or all of them too. */
    private static Set<String> boards(int index, Entry entry, Draft.Source source, List<Finding> findings) {
        if (entry.boards().isEmpty() && source.hasColumns()) {
            findings.add(new Finding(index, "boards", "Say which boards this is for, \"all\" or \"none\"."));
        }
        return entry.boards().equals(List.of(Entry.NO_BOARDS)) ? Set.of() : new LinkedHashSet<>(entry.boards());
    }

    private static void misread(int index, String field, String text, List<Finding> findings) {
        Misread.faultOf(text).ifPresent(fault -> findings.add(new Finding(index, field, fault)));
    }

    private static List<NewPart> parts(int index, String lines, List<Finding> findings) {
        try {
            return NewPart.ofLines(lines);
        } catch (StepRefused refused) {
            refused.problems().forEach(problem -> findings.add(new Finding(index, "parts", problem.message())));
            return List.of();
        }
    }

    /** Negative and used once if it cannot be read. */
    private static int number(int index, String text, List<Finding> findings) {
        if (NUMBER.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        findings.add(new Finding(
                index,
                "number",
                text.isEmpty()
                        ? "Give the recommendation's number."
                        : "\"" + text + "\" is not a number. Write a whole number, such as 7."));
        return -1 - index;
    }

    private static Priority priority(int index, String text, List<Finding> findings) {
        if (text.isEmpty()) {
            return Priority.NORMAL;
        }
        Optional<Priority> priority = Arrays.stream(Priority.values())
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (priority.isEmpty()) {
            findings.add(new Finding(
                    index, "priority", "There is no priority \"" + text + "\". Use one of: HIGH, NORMAL, LOW."));
        }
        return priority.orElse(Priority.NORMAL);
    }
}
