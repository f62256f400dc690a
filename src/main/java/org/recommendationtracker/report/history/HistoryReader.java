package org.recommendationtracker.report.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.Directory;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.recommendation.Action;
import org.recommendationtracker.recommendation.Evidence;
import org.recommendationtracker.recommendation.NewRecommendation;
import org.recommendationtracker.recommendation.PastLife;
import org.recommendationtracker.recommendation.PastStatus;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Source;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.history.SentHistory.Entry;
import org.recommendationtracker.report.history.SentHistory.SentAction;
import org.recommendationtracker.report.history.SentHistory.SentEvidence;
import org.springframework.stereotype.Component;

/** Makes of a history that was sent what can be taken over, or says everything that is wrong with it. */
@Component
class HistoryReader {

    private static final Pattern REFERENCE = Pattern.compile("(?=.{3,40}$)[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern THEME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_TITLE = 300;
    private static final int MAX_TEXT = 4_000;
    private static final int MAX_NAME = 200;
    private static final int MAX_NUMBER = 40;
    private static final int MAX_ADDRESS = 2_000;
    private static final int MAX_NOTE = 1_000;

    /** What stands for a text that is not stated. */
    private static final String NO_TEXT = "The source does not state the text.";

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
    record Reading(ReportSubmission report, List<PastLife> lives, Set<String> offices) {}

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
        private final Directory known = parties.now();
        private final LocalDate today = England.today(clock);
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
            if (!reference.isEmpty() && !REFERENCE.matcher(reference).matches()) {
                problems.add(
                        "report.reference",
                        "Write the reference in 3 to 40 capital letters, digits and hyphens, such as SCRP-2014.");
            }
            String title = problems.required("report.title", head.title(), MAX_TITLE, "Give the report's title.");
            Optional<Party> body = party("report.issuingBody", PartyKind.ISSUING_BODY, head.issuingBody());
            Optional<Party> office = party("report.addressedTo", PartyKind.OFFICE, head.addressedTo());
            Optional<LocalDate> publishedOn = problems.past("report.publishedOn", head.publishedOn(), today);
            if (head.publishedOn() == null) {
                problems.add("report.publishedOn", "Give the day of publication, such as 2014-07-31.");
            }
            Optional<String> note = problems.text("report.note", head.note(), MAX_NOTE);
            Source source = source("source", sent.source());
            if (sent.recommendations().isEmpty()) {
                problems.add("recommendations", "Give at least one recommendation.");
            } else if (sent.recommendations().size() > ReportSubmission.MAX_RECOMMENDATIONS) {
                problems.add("recommendations", ReportSubmission.TOO_MANY);
            }
            List<Item> items = items();
            problems.refuse();
            return reading(
                    reference,
                    title,
                    body.orElseThrow(),
                    office.orElseThrow(),
                    publishedOn.orElseThrow(),
                    note.orElse(null),
                    source,
                    items);
        }

        private Reading reading(
                String reference,
                String title,
                Party body,
                Party office,
                LocalDate publishedOn,
                @Nullable String note,
                Source source,
                List<Item> items) {
            List<PastLife> lives = new ArrayList<>();
            Set<String> offices = new HashSet<>();
            for (Item item : items) {
                String answers = item.office() == null ? office.code() : item.office();
                offices.add(answers);
                lives.add(life(item, reference, answers, body.code(), publishedOn, source));
            }
            problems.refuse();
            ReportSubmission submission = new ReportSubmission(
                    reference,
                    title,
                    body.code(),
                    office.code(),
                    publishedOn,
                    null,
                    note,
                    items.stream().map(Item::submitted).toList());
            return new Reading(submission, lives, offices);
        }

        /** One recommendation, apart from what the report says. */
        private record Item(
                String place,
                Entry entry,
                int number,
                String text,
                @Nullable String office,
                Priority priority,
                Set<String> themes,
                Set<String> boards) {

            ReportSubmission.Item submitted() {
                return new ReportSubmission.Item(number, text, themes, boards, priority, List.of());
            }
        }

        private List<Item> items() {
            List<Item> items = new ArrayList<>();
            Map<Integer, String> numbers = new HashMap<>();
            Map<String, String> sourceNumbers = new HashMap<>();
            for (int i = 0; i < sent.recommendations().size(); i++) {
                Entry entry = sent.recommendations().get(i);
                String place = "recommendations[%d]".formatted(i);
                if (entry == null) {
                    problems.add(place, "The entry is empty.");
                    continue;
                }
                int number = entry.number() == null ? i + 1 : entry.number();
                if (number < 1 || number > 99_999) {
                    problems.add(place + ".number", "The number must be from 1 to 99999.");
                }
                twice(numbers.put(number, place), place + ".number", String.valueOf(number));
                problems.text(place + ".sourceNumber", entry.sourceNumber(), MAX_NUMBER)
                        .ifPresent(given -> twice(sourceNumbers.put(given, place), place + ".sourceNumber", given));
                items.add(new Item(
                        place,
                        entry,
                        number,
                        problems.text(place + ".text", entry.text(), MAX_TEXT).orElse(NO_TEXT),
                        entry.office() == null
                                ? null
                                : party(place + ".office", PartyKind.OFFICE, entry.office())
                                        .map(Party::code)
                                        .orElse(null),
                        problems.named(place + ".priority", entry.priority(), Priority::values)
                                .orElse(Priority.NORMAL),
                        themes(place, entry),
                        boards(place, entry)));
            }
            return items;
        }

        private void twice(@Nullable String earlier, String place, String number) {
            if (earlier != null) {
                problems.add(place, "The number %s stands at %s already.".formatted(number, earlier));
            }
        }

        private PastLife life(
                Item item, String report, String office, String body, LocalDate publishedOn, Source source) {
            Entry entry = item.entry();
            LocalDate issuedOn = problems.past(item.place() + ".issuedOn", entry.issuedOn(), today)
                    .orElse(publishedOn);
            PastReader reader = new PastReader(
                    problems,
                    item.place(),
                    entry,
                    today,
                    (place, given) -> given == null ? null : source(place, given));
            List<PastStatus> past = reader.past(issuedOn);
            return new PastLife(
                    new NewRecommendation(
                            RecommendationReference.of(report, Math.min(Math.max(item.number(), 1), 99_999)),
                            report,
                            item.number(),
                            office,
                            body,
                            item.text(),
                            item.themes(),
                            item.boards(),
                            item.priority(),
                            issuedOn,
                            List.of()),
                    problems.text(item.place() + ".sourceNumber", entry.sourceNumber(), MAX_NUMBER)
                            .orElse(null),
                    entry.source() == null ? source : source(item.place() + ".source", entry.source()),
                    past,
                    problems.text(item.place() + ".owner", entry.owner(), MAX_NAME)
                            .orElse(null),
                    reader.answers(past),
                    actions(item.place(), entry),
                    evidence(item.place(), entry),
                    successor(item.place(), entry, report, item.number()));
        }

        private @Nullable String successor(String place, Entry entry, String report, int number) {
            Optional<String> successor = problems.text(place + ".successor", entry.successor(), MAX_NAME);
            successor
                    .filter(given -> RecommendationReference.parse(given).isEmpty())
                    .ifPresent(given ->
                            problems.add(place + ".successor", "Write the successor's reference as in SCRP-2014-01."));
            successor
                    .filter(given -> given.equals("%s-%02d".formatted(report, number)))
                    .ifPresent(given -> problems.add(place + ".successor", "It cannot take its own place."));
            return successor.orElse(null);
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
                        problems.text(where + ".owner", action.owner(), MAX_NAME)
                                .orElse(""),
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
                String address = address(where + ".address", document.address()).orElseGet(() -> {
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

        private Set<String> themes(String place, Entry entry) {
            entry.themes().stream()
                    .filter(theme -> theme == null || !THEME.matcher(theme).matches())
                    .forEach(theme -> problems.add(
                            place + ".themes",
                            "Write a theme in small letters, digits and hyphens, such as child-protection."));
            return new HashSet<>(entry.themes());
        }

        private Set<String> boards(String place, Entry entry) {
            Set<String> boards = new HashSet<>();
            for (String given : entry.boards()) {
                if (given != null && given.equalsIgnoreCase(Boards.ALL)) {
                    boards.add(Boards.ALL);
                } else {
                    party(place + ".boards", PartyKind.BOARD, given)
                            .map(Party::code)
                            .ifPresent(boards::add);
                }
            }
            return boards;
        }

        private Optional<Party> party(String place, PartyKind kind, @Nullable String given) {
            if (given == null || given.isBlank()) {
                problems.add(place, "Name the %s, by its name or code.".formatted(kind.noun()));
                return Optional.empty();
            }
            Optional<Party> found = known.recognise(kind, given);
            if (found.isEmpty()) {
                String proposal = known.nearest(kind, given)
                        .map(near -> " Is it %s (%s)?".formatted(near.name(), near.code()))
                        .orElse(" An administrator can add it on the page Parties.");
                problems.add(place, "There is no %s “%s”.%s".formatted(kind.noun(), given.strip(), proposal));
            }
            return found;
        }

        private Optional<String> address(String place, @Nullable String given) {
            Optional<String> address = problems.text(place, given, MAX_ADDRESS);
            address.filter(text -> !WEB.matcher(text).matches())
                    .ifPresent(text -> problems.add(place, "Write the address as in https://www.gov.uk/guidance."));
            return address;
        }

        private Source source(String place, @Nullable Source given) {
            if (given == null) {
                problems.add(
                        place, "Name the source: the title of a document, and its address and page if it has them.");
                return new Source("", null, null);
            }
            return new Source(
                    problems.required(place + ".title", given.title(), MAX_TITLE, "Give the title of the source."),
                    address(place + ".address", given.address()).orElse(null),
                    problems.text(place + ".page", given.page(), MAX_NUMBER).orElse(null));
        }
    }
}
