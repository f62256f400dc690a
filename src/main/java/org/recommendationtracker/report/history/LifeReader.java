package org.recommendationtracker.report.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Term;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.Answer;
import org.recommendationtracker.recommendation.Evidence;
import org.recommendationtracker.recommendation.NewRecommendation;
import org.recommendationtracker.recommendation.Part;
import org.recommendationtracker.recommendation.PastLife;
import org.recommendationtracker.recommendation.PastStatus;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.recommendation.Source;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.report.history.SentHistory.Entry;
import org.recommendationtracker.report.history.SentHistory.SentAction;
import org.recommendationtracker.report.history.SentHistory.SentEvidence;
import org.recommendationtracker.text.PlainText;

/** Reads the lives of a history's recommendations, once it is known what they are. */
final class LifeReader {

    private static final int MAX_TEXT = 4_000;
    private static final int MAX_NAME = 200;
    private static final int MAX_NUMBER = 40;
    private static final String UNDER_WAY = "Carry out the recommendation. The source names no action.";

    private final Problems problems;
    private final Named named;
    private final LocalDate today;
    private final String enteredBy;
    private final OfReport report;
    private final Successors successors = new Successors();

    /** What all recommendations of a report have from it. */
    record OfReport(String reference, String body, LocalDate publishedOn, Source source) {}

    /** @param enteredBy user id of who sent it */
    LifeReader(Problems problems, Named named, LocalDate today, String enteredBy, OfReport report) {
        this.problems = problems;
        this.named = named;
        this.today = today;
        this.enteredBy = enteredBy;
        this.report = report;
    }

    List<PastLife> lives(List<HistoryItem> items) {
        List<PastLife> lives = items.stream().flatMap(this::lives).toList();
        successors.refuseCircles(problems);
        return lives;
    }

    /** The life of a recommendation; if it has parts, those of its parts follow. */
    private Stream<PastLife> lives(HistoryItem item) {
        LocalDate issuedOn = problems.past(
                        item.place() + ".issuedOn", item.entry().issuedOn(), today)
                .orElse(report.publishedOn());
        RecommendationReference reference =
                RecommendationReference.of(report.reference(), Math.min(Math.max(item.number(), 1), 99_999));
        Term within = answerWithin(item, null);
        NewRecommendation whole = issued(item, item.number(), reference, issuedOn, within);
        Source source = source(item, report.source());
        String number = sourceNumber(item, null);
        if (item.parts().isEmpty()) {
            return Stream.of(life(item, whole, null, source, number));
        }
        List<PastLife> parts = item.parts().stream()
                .map(part -> life(
                        part,
                        issued(
                                part,
                                item.number(),
                                reference.part(part.number()),
                                issuedOn,
                                answerWithin(part, within)),
                        new Part(reference.value(), part.number(), String.valueOf(part.label())),
                        source(part, source),
                        sourceNumber(part, number)))
                .toList();
        return Stream.concat(Stream.of(PastLife.whole(whole, number, source, parts)), parts.stream());
    }

    private NewRecommendation issued(
            HistoryItem item,
            int number,
            RecommendationReference reference,
            LocalDate issuedOn,
            @Nullable Term answerWithin) {
        return new NewRecommendation(
                reference,
                report.reference(),
                number,
                item.office(),
                report.body(),
                item.text(),
                item.themes(),
                item.boards(),
                item.priority(),
                issuedOn,
                answerWithin,
                List.of());
    }

    private @Nullable Term answerWithin(HistoryItem item, @Nullable Term otherwise) {
        String place = item.place() + ".answerWithin";
        Optional<String> given = problems.text(place, item.entry().answerWithin(), MAX_NUMBER);
        Optional<Term> term = given.flatMap(Term::read);
        if (given.isPresent() && term.isEmpty()) {
            problems.add(place, "Write the time for an answer as in 56 days, 20 working days or 6 months.");
        }
        return term.orElse(otherwise);
    }

    private PastLife life(
            HistoryItem item,
            NewRecommendation issued,
            @Nullable Part part,
            Source source,
            @Nullable String sourceNumber) {
        Entry entry = item.entry();
        PastReader reader = new PastReader(problems, item.place(), entry, today, named);
        List<PastStatus> past = reader.past(issued.publishedOn());
        List<Answer> answers = reader.answers(past);
        List<Action> actions = actions(item.place(), entry);
        return new PastLife(
                issued,
                part,
                0,
                sourceNumber,
                source,
                past,
                problems.text(item.place() + ".owner", entry.owner(), MAX_NAME).orElse(null),
                answers,
                actions.isEmpty() ? underWay(past, answers, entry.owner()) : actions,
                evidence(item.place(), entry),
                successor(item, issued.reference().value()));
    }

    private @Nullable String sourceNumber(HistoryItem item, @Nullable String otherwise) {
        return problems.text(item.place() + ".sourceNumber", item.entry().sourceNumber(), MAX_NUMBER)
                .orElse(otherwise);
    }

    private Source source(HistoryItem item, Source otherwise) {
        Source own = item.entry().source();
        return own == null ? otherwise : named.source(item.place() + ".source", own);
    }

    private @Nullable String successor(HistoryItem item, String own) {
        String place = item.place() + ".successor";
        Optional<String> successor = problems.text(place, item.entry().successor(), MAX_NAME);
        successor
                .filter(given -> RecommendationReference.parse(given).isEmpty())
                .ifPresent(given -> problems.add(place, "Write the successor's reference as in SCRP-2014-01."));
        successor.ifPresent(given -> successors.add(own, given, place));
        return successor.orElse(null);
    }

    /**
     * What is delivered next if the source names no action of what is in progress: all of it, by the day that the answer gives. If it
     * gives none, somebody plans first.
     */
    private static List<Action> underWay(List<PastStatus> past, List<Answer> answers, @Nullable String owner) {
        if (past.get(past.size() - 1).status() != Status.IN_PROGRESS || answers.isEmpty()) {
            return List.of();
        }
        Response response = answers.get(answers.size() - 1).response();
        return Stream.of(response.targetDate(), response.reviewDate())
                .filter(Objects::nonNull)
                .limit(1)
                .map(due -> new Action(1, UNDER_WAY, PlainText.of(owner), due, due, null, null))
                .toList();
    }

    private List<Action> actions(String place, Entry entry) {
        List<Action> actions = new ArrayList<>();
        for (SentAction action : entry.actions()) {
            String where = "%s.actions[%d]".formatted(place, actions.size());
            LocalDate due = problems.day(where + ".dueOn", action.dueOn()).orElseGet(() -> {
                problems.add(where + ".dueOn", "Give the day by which it is, or was, to be done.");
                return today;
            });
            actions.add(new Action(
                    actions.size() + 1,
                    problems.required(
                            where + ".description", action.description(), MAX_TEXT, "Say what is to be done."),
                    problems.text(where + ".owner", action.owner(), MAX_NAME).orElse(""),
                    due,
                    due,
                    problems.past(where + ".deliveredOn", action.deliveredOn(), today)
                            .orElse(null),
                    problems.text(where + ".summary", action.summary(), MAX_TEXT)
                            .orElse(null)));
        }
        return actions;
    }

    private List<Evidence> evidence(String place, Entry entry) {
        List<Evidence> evidence = new ArrayList<>();
        for (SentEvidence document : entry.evidence()) {
            String where = "%s.evidence[%d]".formatted(place, evidence.size());
            String address = named.address(where + ".address", document.address())
                    .orElseGet(() -> {
                        problems.add(where + ".address", "Give the document's address.");
                        return "";
                    });
            LocalDate published = problems.past(where + ".publishedOn", document.publishedOn(), today)
                    .orElseGet(() -> {
                        problems.add(where + ".publishedOn", "Give the day on which it was published.");
                        return today;
                    });
            evidence.add(new Evidence(
                    address,
                    null,
                    published,
                    problems.required(where + ".shows", document.shows(), MAX_TEXT, "Say what it shows."),
                    enteredBy,
                    today));
        }
        return evidence;
    }
}
