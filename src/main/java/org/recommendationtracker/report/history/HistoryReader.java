package org.recommendationtracker.report.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.recommendation.PastLife;
import org.recommendationtracker.recommendation.Source;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.text.PlainText;
import org.springframework.stereotype.Component;

/** Makes of a history that was sent what can be taken over, or says everything that is wrong with it. */
@Component
class HistoryReader {

    private static final Pattern REFERENCE = Pattern.compile("(?=.{3,40}$)[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final String UNREADABLE = "UNREADABLE";
    private static final int MAX_TITLE = 300;
    private static final int MAX_NUMBER = 40;
    private static final int MAX_NOTE = 1_000;

    private final KnownParties parties;
    private final Clock clock;

    HistoryReader(KnownParties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * What can be taken over.
     *
     * @param offices codes of all offices that are to answer
     */
    record Reading(ReportSubmission report, List<PastLife> lives, Set<String> offices) {

        /** How many recommendations the first of the lives are of: a part has a life of its own. */
        int recommendations(int firstLives) {
            return (int) lives.subList(0, firstLives).stream()
                    .filter(life -> life.part() == null)
                    .count();
        }
    }

    /**
     * Reads a history.
     *
     * @param enteredBy user id of who sent it
     * @throws InvalidInput with everything that is wrong, by place
     */
    Reading read(SentHistory sent, String enteredBy) {
        return new OfOne(sent, enteredBy).read();
    }

    /** The reading of one history. */
    private final class OfOne {

        private final Problems problems = new Problems();
        private final LocalDate today = England.today(clock);
        private final Named named = new Named(problems, parties.now());
        private final SentHistory sent;
        private final String enteredBy;

        private OfOne(SentHistory sent, String enteredBy) {
            this.sent = sent;
            this.enteredBy = enteredBy;
        }

        private Reading read() {
            SentHistory.Head head =
                    sent.report() == null ? new SentHistory.Head(null, null, null, null, null, null) : sent.report();
            String reference = problems.required(
                    "report.reference",
                    head.reference(),
                    MAX_NUMBER,
                    "Give the report a reference, such as SCRP-2014.");
            boolean isReference = REFERENCE.matcher(reference).matches();
            if (!reference.isEmpty() && !isReference) {
                problems.add(
                        "report.reference",
                        "Write the reference in 3 to 40 capital letters, digits and hyphens, such as SCRP-2014.");
            }
            String title = problems.required("report.title", head.title(), MAX_TITLE, "Give the report's title.");
            Optional<Party> body = named.party("report.issuingBody", PartyKind.ISSUING_BODY, head.issuingBody());
            Optional<Party> office = named.party("report.addressedTo", PartyKind.OFFICE, head.addressedTo());
            Optional<LocalDate> publishedOn = problems.past("report.publishedOn", head.publishedOn(), today);
            if (PlainText.isBlank(head.publishedOn())) {
                problems.add("report.publishedOn", "Give the day of publication, such as 2014-07-31.");
            }
            Optional<String> note = problems.text("report.note", head.note(), MAX_NOTE);
            Source source = named.source("source", sent.source());
            if (sent.recommendations().isEmpty()) {
                problems.add("recommendations", "Give at least one recommendation.");
            } else if (sent.recommendations().size() > ReportSubmission.MAX_RECOMMENDATIONS) {
                problems.add("recommendations", ReportSubmission.TOO_MANY);
            }
            List<HistoryItem> items =
                    new ItemReader(problems, named, office.orElse(null)).items(sent.recommendations());
            LocalDate published = publishedOn.orElseGet(() -> {
                // without it no day of an answer can be judged
                problems.refuse();
                return today;
            });
            List<PastLife> lives = new LifeReader(
                            problems,
                            named,
                            today,
                            enteredBy,
                            new LifeReader.OfReport(
                                    isReference ? reference : UNREADABLE,
                                    body.map(Party::code).orElse(""),
                                    published,
                                    source))
                    .lives(items);
            problems.refuse();
            Set<String> offices =
                    lives.stream().map(life -> life.item().office()).collect(Collectors.toSet());
            ReportSubmission submission = new ReportSubmission(
                    reference,
                    title,
                    body.orElseThrow().code(),
                    office.orElseThrow().code(),
                    published,
                    null,
                    note.orElse(null),
                    items.stream().map(HistoryItem::submitted).toList());
            return new Reading(submission, lives, offices);
        }
    }
}
