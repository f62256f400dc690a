package org.recommendationtracker.report.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Answer;
import org.recommendationtracker.recommendation.Decision;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.PastStatus;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.recommendation.Source;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.report.history.SentHistory.Change;
import org.recommendationtracker.report.history.SentHistory.Entry;
import org.recommendationtracker.text.PlainText;

/** Reads what became of one recommendation, and whether its days agree. */
final class PastReader {

    private static final int MAX_TEST = 1_000;
    private static final int MAX_TARGET = 200;

    /** What only an accepted recommendation comes to. */
    private static final Set<Status> AFTER_ACCEPTANCE =
            EnumSet.of(Status.IN_PROGRESS, Status.AWAITING_VERIFICATION, Status.IMPLEMENTED);

    private final Problems problems;
    private final String place;
    private final Entry entry;
    private final LocalDate today;
    private final Named named;

    PastReader(Problems problems, String place, Entry entry, LocalDate today, Named named) {
        this.named = named;
        this.problems = problems;
        this.place = place;
        this.entry = entry;
        this.today = today;
    }

    /** Its statuses from the day of its issue on. */
    List<PastStatus> past(LocalDate issuedOn) {
        List<PastStatus> past = new ArrayList<>(List.of(new PastStatus(Status.ISSUED, issuedOn, null)));
        past.addAll(entry.changes().isEmpty() ? fromDecision() : fromChanges());
        checkOrder(past);
        return past;
    }

    private List<PastStatus> fromDecision() {
        List<PastStatus> past = new ArrayList<>();
        Optional<Decision> decision = decision();
        Optional<LocalDate> decidedOn = problems.past(place + ".decidedOn", entry.decidedOn(), today);
        if (decision.isPresent() && PlainText.isBlank(entry.decidedOn())) {
            problems.add(place + ".decidedOn", "Say when it was decided: a day, or a month as in 2014-11.");
        } else if (decision.isEmpty() && decidedOn.isPresent()) {
            problems.add(place + ".decision", "Say what was decided.");
        } else {
            decision.ifPresent(made -> decidedOn.ifPresent(on -> past.add(new PastStatus(status(made), on, null))));
        }
        Optional<Status> status = problems.named(place + ".status", entry.status(), Status::values);
        boolean moved = status.filter(now -> past.isEmpty()
                        ? now != Status.ISSUED
                        : now != past.get(0).status())
                .isPresent();
        Optional<LocalDate> statusOn = problems.past(place + ".statusOn", entry.statusOn(), today);
        if (moved && PlainText.isBlank(entry.statusOn())) {
            problems.add(place + ".statusOn", "Say from when it has this status: a day, or a month as in 2014-11.");
        } else if (moved) {
            statusOn.ifPresent(on -> past.add(new PastStatus(status.orElseThrow(), on, null)));
        }
        return past;
    }

    private List<PastStatus> fromChanges() {
        if (!PlainText.isBlank(entry.status())) {
            problems.add(place + ".status", "Give either the status or all changes, not both.");
        }
        List<PastStatus> past = new ArrayList<>();
        for (int i = 0; i < entry.changes().size(); i++) {
            Change change = entry.changes().get(i);
            String where = "%s.changes[%d]".formatted(place, i);
            Optional<Status> status = problems.named(where + ".status", change.status(), Status::values);
            Optional<LocalDate> on = problems.past(where + ".on", change.on(), today);
            if (PlainText.isBlank(change.status()) || PlainText.isBlank(change.on())) {
                problems.add(where, "Give the status and the day from which it held.");
            }
            if (status.isPresent() && on.isPresent()) {
                past.add(new PastStatus(status.get(), on.get(), source(where, change)));
            }
        }
        return past;
    }

    /** Null if nobody is named. */
    private @Nullable Source source(String where, Change change) {
        return change.source() == null ? null : named.source(where + ".source", change.source());
    }

    private void checkOrder(List<PastStatus> past) {
        boolean accepted = false;
        for (int i = 1; i < past.size(); i++) {
            PastStatus before = past.get(i - 1);
            PastStatus now = past.get(i);
            if (now.on().isBefore(before.on())) {
                problems.add(
                        place,
                        "The days are out of order: %s from %s, but %s only from %s."
                                .formatted(
                                        now.status().title(),
                                        PastDay.write(now.on()),
                                        before.status().title(),
                                        PastDay.write(before.on())));
            }
            if (now.status() == before.status()) {
                problems.add(
                        place,
                        "“%s” is there twice in a row.".formatted(now.status().title()));
            }
            accepted |= now.status() == Status.ACCEPTED;
            if (!accepted && AFTER_ACCEPTANCE.contains(now.status())) {
                problems.add(
                        place,
                        "It is %s from %s and was never accepted: give the decision and its day."
                                .formatted(now.status().title().toLowerCase(Locale.UK), PastDay.write(now.on())));
            }
        }
    }

    /** The answers in its past; of those that are not the decision that is described nothing but the day is known. */
    List<Answer> answers(List<PastStatus> past) {
        Optional<Decision> described = Decision.named(entry.decision());
        Optional<LocalDate> decidedOn = entry.decidedOn() == null ? Optional.empty() : PastDay.read(entry.decidedOn());
        Status now = past.get(past.size() - 1).status();
        List<Answer> answers = new ArrayList<>();
        for (PastStatus status : past) {
            Decision.of(status.status()).ifPresent(made -> {
                boolean isDescribed = described.filter(made::equals).isPresent()
                        && decidedOn.filter(status.on()::equals).isPresent();
                answers.add(
                        isDescribed
                                ? new Answer(described(made, status.on(), now), status.on())
                                : Answer.undescribed(made, status.on()));
            });
        }
        return answers;
    }

    private Response described(Decision decision, LocalDate on, Status now) {
        Optional<LocalDate> reviewDate = problems.day(place + ".reviewDate", entry.reviewDate());
        Optional<String> said = problems.text(place + ".targetDate", entry.targetDate(), MAX_TARGET);
        Optional<SaidTarget> target = said.flatMap(words -> SaidTarget.read(words, on));
        if (said.isPresent() && target.isEmpty()) {
            problems.add(
                    place + ".targetDate",
                    "“%s” is no day or time that is known: write a day, a month, a season or a quarter with its year, or ongoing."
                            .formatted(said.get()));
        }
        if (target.filter(none -> none.lastDay() == null).isPresent() && reviewDate.isEmpty() && !now.isClosed()) {
            problems.add(
                    place + ".reviewDate",
                    "The target “%s” has no end: give a review date.".formatted(said.orElse("")));
        }
        return new Response(
                decision,
                problems.named(place + ".extent", entry.extent(), Extent::values)
                        .orElse(null),
                problems.text(place + ".reasons", entry.reasons(), Response.MAX_TEXT)
                        .orElse(""),
                problems.text(place + ".successTest", entry.successTest(), MAX_TEST)
                        .orElse(null),
                target.map(SaidTarget::lastDay).orElse(null),
                reviewDate.orElse(null),
                said.filter(words -> !PastDay.isDay(words)).orElse(null));
    }

    private Optional<Decision> decision() {
        return problems.named(place + ".decision", entry.decision(), Decision::values);
    }

    static Status status(Decision decision) {
        return switch (decision) {
            case ACCEPTED -> Status.ACCEPTED;
            case UNDER_CONSIDERATION -> Status.UNDER_CONSIDERATION;
            case REJECTED -> Status.REJECTED;
        };
    }
}
