package org.recommendationtracker.report.intake;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.recommendation.PartsCheck;
import org.recommendationtracker.report.ReportRefused;
import org.recommendationtracker.report.ReportRefused.Fault;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.SubmissionRules;
import org.recommendationtracker.text.PlainText;
import org.springframework.stereotype.Component;

/** Finds everything that is wrong with a submission, so that it can be put right in one go. */
@Component
class SubmissionCheck implements SubmissionRules {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final Validator validator;
    private final Boards boards;
    private final Offices offices;
    private final IssuingBodies bodies;
    private final PartsCheck parts;
    private final Clock clock;

    SubmissionCheck(
            Validator validator, Boards boards, Offices offices, IssuingBodies bodies, PartsCheck parts, Clock clock) {
        this.validator = validator;
        this.boards = boards;
        this.offices = offices;
        this.bodies = bodies;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public void check(ReportSubmission submission) {
        IntFunction<String> where = entry -> Draft.Source.JSON.where(entry + 1);
        refuse(faults(findings(submission, where), where));
    }

    /**
     * Everything that is wrong with a submission.
     *
     * @param where what a recommendation's place in the list is called
     */
    List<Finding> findings(ReportSubmission submission, IntFunction<String> where) {
        List<Finding> findings = new ArrayList<>(violations(submission));
        String office = submission.addressedTo();
        if (office != null && !PlainText.isBlank(office) && !offices.isCurrent(office)) {
            findings.add(Finding.ofHead("addressedTo", offices.whyNot(office)));
        }
        String body = submission.issuingBody();
        if (isName(body) && bodies.find(body).isEmpty()) {
            findings.add(Finding.ofHead("issuingBody", unknownBody(body)));
        }
        if (submission.publishedOn() != null) {
            checkDays(submission, findings);
        }
        if (submission.recommendations() != null) {
            checkTogether(submission.recommendations(), Set.of(), where, findings);
        }
        return findings.stream()
                .sorted(Comparator.comparingInt(Finding::entry).thenComparing(Finding::field))
                .toList();
    }

    /**
     * Everything that is wrong with recommendations that are added to a report.
     *
     * @param taken the numbers that the report has given already
     */
    List<Finding> findings(List<ReportSubmission.Item> items, Set<Integer> taken, IntFunction<String> where) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int entry = i;
            validator.validate(items.get(i)).stream()
                    .map(violation -> new Finding(
                            entry, firstName(violation.getPropertyPath().iterator()), violation.getMessage()))
                    .forEach(findings::add);
        }
        if (items.size() + taken.size() > ReportSubmission.MAX_RECOMMENDATIONS) {
            findings.add(Finding.ofHead("recommendations", ReportSubmission.TOO_MANY));
        }
        checkTogether(items, taken, where, findings);
        return findings;
    }

    static List<Fault> faults(List<Finding> findings, IntFunction<String> where) {
        return findings.stream()
                .map(finding -> {
                    String place = finding.isOfHead() ? "" : where.apply(finding.entry());
                    String separator = place.isEmpty() || finding.field().isEmpty() ? "" : ".";
                    return new Fault(place + separator + finding.field(), finding.message());
                })
                .toList();
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ReportRefused(faults);
        }
    }

    private void checkDays(ReportSubmission submission, List<Finding> findings) {
        LocalDate publishedOn = submission.publishedOn();
        Instant embargo = submission.embargoedUntil();
        if (publishedOn.isBefore(EARLIEST) || publishedOn.isAfter(LATEST)) {
            findings.add(Finding.ofHead("publishedOn", "The day of publication must be from 1900 to 2100."));
        } else if (embargo == null && publishedOn.isAfter(day(clock.instant()))) {
            findings.add(Finding.ofHead(
                    "publishedOn",
                    "The day of publication is in the future: give the end of an embargo too (embargoedUntil), or an"
                            + " earlier day."));
        }
        if (embargo == null) {
            return;
        }
        if (!embargo.isAfter(clock.instant())) {
            findings.add(Finding.ofHead(
                    "embargoedUntil",
                    "The embargo ends in the past: leave it out to publish at once, or give a later time."));
        } else if (day(embargo).isAfter(LATEST)) {
            findings.add(Finding.ofHead("embargoedUntil", "The embargo must end before the year 2101."));
        } else if (publishedOn.isAfter(day(embargo))) {
            findings.add(Finding.ofHead(
                    "publishedOn", "The day of publication is later than the embargo's end, when all can read it."));
        }
    }

    /** What no recommendation shows by itself. */
    private void checkTogether(
            List<ReportSubmission.Item> items, Set<Integer> taken, IntFunction<String> where, List<Finding> findings) {
        Map<Integer, List<Integer>> entriesByNumber = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            ReportSubmission.Item item = items.get(i);
            if (item != null) {
                checkBoards(i, item, findings);
                checkParts(i, item, findings);
                if (item.number() != null) {
                    entriesByNumber
                            .computeIfAbsent(item.number(), number -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        entriesByNumber.forEach((number, entries) -> {
            if (taken.contains(number)) {
                entries.forEach(entry -> findings.add(
                        new Finding(entry, "number", "The report has a recommendation " + number + " already.")));
            } else if (entries.size() > 1) {
                String places = entries.stream().map(where::apply).collect(Collectors.joining(", "));
                entries.forEach(entry -> findings.add(new Finding(
                        entry, "number", "The number %d is used more than once: %s.".formatted(number, places))));
            }
        });
    }

    private void checkBoards(int entry, ReportSubmission.Item item, List<Finding> findings) {
        item.boards().stream()
                .filter(board -> !boards.isKnown(board))
                .sorted()
                .forEach(board -> findings.add(new Finding(
                        entry,
                        "boards",
                        "There is no board \"" + board + "\". Use a board's code such as norfolk, or \"all\".")));
    }

    private void checkParts(int entry, ReportSubmission.Item item, List<Finding> findings) {
        if (!item.parts().isEmpty()) {
            parts.faults(item.parts()).forEach(fault -> findings.add(new Finding(entry, "parts", fault)));
        }
    }

    private List<Finding> violations(ReportSubmission submission) {
        return validator.validate(submission).stream()
                .map(SubmissionCheck::finding)
                .sorted(Comparator.comparing(Finding::message))
                .toList();
    }

    private static Finding finding(ConstraintViolation<?> violation) {
        Iterator<Path.Node> path = violation.getPropertyPath().iterator();
        Path.Node first = path.next();
        if (!path.hasNext()) {
            return Finding.ofHead(first.getName(), violation.getMessage());
        }
        Path.Node second = path.next();
        Integer index = second.getIndex();
        boolean ofWholeEntry = second.getName() == null || second.getName().startsWith("<");
        return new Finding(
                index == null ? Finding.HEAD : index, ofWholeEntry ? "" : second.getName(), violation.getMessage());
    }

    private static String firstName(Iterator<Path.Node> path) {
        return path.next().getName();
    }

    private static LocalDate day(Instant instant) {
        return England.dayOf(instant);
    }

    /** Whether it can be a body's at all; what else is wrong with it is named already. */
    private static boolean isName(@Nullable String body) {
        return body != null && !PlainText.isBlank(body) && body.length() <= ReportSubmission.MAX_NAME_LENGTH;
    }

    private String unknownBody(String sent) {
        List<String> known = bodies.all().stream()
                .map(body -> "%s (%s)".formatted(body.code(), body.name()))
                .toList();
        return "There is no issuing body \"" + sent + "\". Use the code or the name of one: " + String.join(", ", known)
                + ".";
    }
}
