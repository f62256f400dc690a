package org.recommendationtracker.report;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.report.ReportRefused.Fault;
import org.springframework.stereotype.Component;

/** Finds everything that is wrong with a submission, so that it can be put right in one go. */
@Component
class SubmissionCheck {

    private final Validator validator;
    private final Boards boards;
    private final Offices offices;
    private final Clock clock;

    SubmissionCheck(Validator validator, Boards boards, Offices offices, Clock clock) {
        this.validator = validator;
        this.boards = boards;
        this.offices = offices;
        this.clock = clock;
    }

    /** Returns normally where the submission is complete and consistent; throws {@link ReportRefused} otherwise. */
    void check(ReportSubmission submission) {
        List<Fault> faults = new ArrayList<>(violations(submission));
        if (submission.addressedTo() != null
                && offices.find(submission.addressedTo()).isEmpty()) {
            faults.add(new Fault("addressedTo", unknownOffice(submission.addressedTo())));
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate publishedOn = submission.publishedOn();
        if (publishedOn != null && publishedOn.isAfter(today) && submission.embargoedUntil() == null) {
            faults.add(new Fault(
                    "publishedOn",
                    "The day of publication is in the future: give embargoedUntil too, or an earlier day."));
        }
        if (submission.recommendations() != null) {
            Set<Integer> numbers = new HashSet<>();
            IntStream.range(0, submission.recommendations().size())
                    .forEach(i -> checkItem(
                            "recommendations[" + i + "]",
                            submission.recommendations().get(i),
                            numbers,
                            faults));
        }
        refuse(faults);
    }

    /** What a list of further items, such as a CSV file, may get wrong beside its form; {@code taken} grows with it. */
    void checkItem(String where, ReportSubmission.Item item, Set<Integer> taken, List<Fault> faults) {
        if (item == null) {
            return;
        }
        if (item.number() != null && !taken.add(item.number())) {
            faults.add(new Fault(where + ".number", "The number " + item.number() + " is used twice."));
        }
        item.boards().stream()
                .filter(board -> !boards.isKnown(board))
                .sorted()
                .forEach(board -> faults.add(new Fault(
                        where + ".boards",
                        "There is no board \"" + board + "\". Use a board's code such as norfolk, or ALL.")));
    }

    <T> List<Fault> violations(T submitted) {
        return validator.validate(submitted).stream()
                .map(violation -> new Fault(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(Fault::where).thenComparing(Fault::message))
                .toList();
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ReportRefused(faults);
        }
    }

    private String unknownOffice(String code) {
        List<String> known = offices.all().stream().map(office -> office.code()).toList();
        return "There is no office \"" + code + "\". Use one of: " + String.join(", ", known) + ".";
    }
}
