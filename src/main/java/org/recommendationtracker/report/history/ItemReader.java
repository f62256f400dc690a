package org.recommendationtracker.report.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.report.history.SentHistory.Entry;
import org.recommendationtracker.text.PlainText;

/** Reads what the recommendations of a history are, and whom each is addressed to. */
final class ItemReader {

    private static final Pattern THEME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_TEXT = 4_000;
    private static final int MAX_LABEL = 200;
    private static final int MAX_PARTS = 99;

    /** What stands for a text that is not stated. */
    static final String NO_TEXT = "The source does not state the text.";

    private final Problems problems;
    private final Named named;
    private final @Nullable Party addressedTo;

    /** @param addressedTo the office that answers what names none; null if it is not known, which is a problem already */
    ItemReader(Problems problems, Named named, @Nullable Party addressedTo) {
        this.problems = problems;
        this.named = named;
        this.addressedTo = addressedTo;
    }

    List<HistoryItem> items(List<Entry> entries) {
        List<HistoryItem> items = new ArrayList<>();
        Map<Integer, String> numbers = new HashMap<>();
        int[] otherwise = numbersByOrder(entries);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String place = "recommendations[%d]".formatted(i);
            if (entry == null) {
                problems.add(place, "The entry is empty.");
                continue;
            }
            int number = entry.number() == null ? otherwise[i] : entry.number();
            if (number < 1 || number > 99_999) {
                problems.add(place + ".number", "The number must be from 1 to 99999.");
            }
            String earlier = numbers.put(number, place);
            if (earlier != null) {
                problems.add(earlier + ".number", "The number %d stands at %s too.".formatted(number, place));
                problems.add(place + ".number", "The number %d stands at %s too.".formatted(number, earlier));
            }
            items.add(item(place, entry, number));
        }
        return items;
    }

    /** In the order of the source's numbers, if it has given one to each; otherwise in that of the list. */
    private static int[] numbersByOrder(List<Entry> entries) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, entries.size()).boxed().toList());
        if (entries.stream().allMatch(ItemReader::hasSourceNumberOnly)) {
            order.sort(Comparator.comparing(
                    place -> String.valueOf(entries.get(place).sourceNumber()), new NaturalOrder()));
        }
        int[] numbers = new int[entries.size()];
        for (int place = 0; place < numbers.length; place++) {
            numbers[order.get(place)] = place + 1;
        }
        return numbers;
    }

    private static boolean hasSourceNumberOnly(@Nullable Entry entry) {
        return entry != null && entry.number() == null && !PlainText.isBlank(entry.sourceNumber());
    }

    private HistoryItem item(String place, Entry entry, int number) {
        HistoryItem alone = new HistoryItem(
                place,
                entry,
                number,
                null,
                problems.text(place + ".text", entry.text(), MAX_TEXT).orElse(NO_TEXT),
                office(place, entry).map(Party::code).orElse(""),
                problems.named(place + ".priority", entry.priority(), Priority::values)
                        .orElse(Priority.NORMAL),
                themes(place, entry),
                boards(place, entry),
                List.of());
        if (entry.parts().isEmpty()) {
            if (!PlainText.isBlank(entry.label())) {
                problems.add(place, "Only a part has a label: name the other parts too, or leave the label out.");
            }
            return alone;
        }
        refuseOwnAnswer(place, entry);
        return alone.with(parts(alone));
    }

    private void refuseOwnAnswer(String place, Entry entry) {
        boolean answered = Stream.of(
                        entry.office(),
                        entry.owner(),
                        entry.decision(),
                        entry.extent(),
                        entry.decidedOn(),
                        entry.reasons(),
                        entry.successTest(),
                        entry.targetDate(),
                        entry.reviewDate(),
                        entry.status(),
                        entry.statusOn(),
                        entry.successor())
                .anyMatch(Predicate.not(PlainText::isBlank));
        if (answered
                || !entry.changes().isEmpty()
                || !entry.actions().isEmpty()
                || !entry.evidence().isEmpty()) {
            problems.add(place, "It has parts: say who answers, and what became of it, of each part.");
        }
    }

    private List<HistoryItem> parts(HistoryItem whole) {
        List<HistoryItem> parts = new ArrayList<>();
        Map<String, String> labels = new HashMap<>();
        List<Entry> entries = whole.entry().parts();
        if (entries.size() > MAX_PARTS) {
            problems.add(whole.place(), "A recommendation has at most %d parts.".formatted(MAX_PARTS));
            return parts;
        }
        for (Entry entry : entries) {
            String place = "%s.parts[%d]".formatted(whole.place(), parts.size());
            if (entry == null) {
                problems.add(place, "The entry is empty.");
                continue;
            }
            if (!entry.parts().isEmpty() || entry.number() != null || entry.issuedOn() != null) {
                problems.add(place, "A part has no parts, number or day of issue of its own.");
            }
            HistoryItem part = part(place, entry, parts.size() + 1, whole);
            String earlier = labels.put(String.valueOf(part.label()), place);
            if (earlier != null) {
                Stream.of(earlier, place)
                        .forEach(one -> problems.add(
                                one,
                                "“%s” is there twice: if both are meant, give each a label of its own."
                                        .formatted(part.label())));
            }
            parts.add(part);
        }
        return parts;
    }

    private HistoryItem part(String place, Entry entry, int number, HistoryItem whole) {
        Party office = office(place, entry).orElse(null);
        return new HistoryItem(
                place,
                entry,
                number,
                problems.text(place + ".label", entry.label(), MAX_LABEL).orElse(office == null ? "" : office.name()),
                problems.text(place + ".text", entry.text(), MAX_TEXT).orElse(whole.text()),
                office == null ? "" : office.code(),
                whole.priority(),
                whole.themes(),
                whole.boards(),
                List.of());
    }

    private Optional<Party> office(String place, Entry entry) {
        return PlainText.isBlank(entry.office())
                ? Optional.ofNullable(addressedTo)
                : named.party(place + ".office", PartyKind.OFFICE, entry.office());
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
