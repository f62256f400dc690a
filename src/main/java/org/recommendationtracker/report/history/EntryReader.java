package org.recommendationtracker.report.history;

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
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.history.SentHistory.Entry;
import org.recommendationtracker.report.history.SentHistory.SentAction;
import org.recommendationtracker.report.history.SentHistory.SentEvidence;

/** Reads the recommendations of a history. */
final class EntryReader {

    private static final Pattern THEME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_TEXT = 4_000;
    private static final int MAX_NAME = 200;
    private static final int MAX_NUMBER = 40;

    /** What stands for a text that is not stated. */
    private static final String NO_TEXT = "The source does not state the text.";

    private final Problems problems;
    private final Named named;
    private final LocalDate today;
    private final String enteredBy;

    /** @param enteredBy user id of who sent it */
    EntryReader(Problems problems, Named named, LocalDate today, String enteredBy) {
        this.problems = problems;
        this.named = named;
        this.today = today;
        this.enteredBy = enteredBy;
    }

    /** One recommendation, apart from what the report says. */
    record Item(
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

    List<Item> items(List<Entry> entries) {
        List<Item> items = new ArrayList<>();
        Map<Integer, String> numbers = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
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
            items.add(new Item(
                    place,
                    entry,
                    number,
                    problems.text(place + ".text", entry.text(), MAX_TEXT).orElse(NO_TEXT),
                    entry.office() == null
                            ? null
                            : named.party(place + ".office", PartyKind.OFFICE, entry.office())
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

    /** Its life, once the report is known. */
    PastLife life(Item item, String report, String office, String body, LocalDate publishedOn, Source source) {
        Entry entry = item.entry();
        LocalDate issuedOn = problems.past(item.place() + ".issuedOn", entry.issuedOn(), today)
                .orElse(publishedOn);
        PastReader reader = new PastReader(
                problems,
                item.place(),
                entry,
                today,
                (place, given) -> given == null ? null : named.source(place, given));
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
                entry.source() == null ? source : named.source(item.place() + ".source", entry.source()),
                past,
                problems.text(item.place() + ".owner", entry.owner(), MAX_NAME).orElse(null),
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
                named.party(place + ".boards", PartyKind.BOARD, given)
                        .map(Party::code)
                        .ifPresent(boards::add);
            }
        }
        return boards;
    }
}
