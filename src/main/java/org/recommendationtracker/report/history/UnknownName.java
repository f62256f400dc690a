package org.recommendationtracker.report.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.Directory;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.report.history.SentHistory.Entry;
import org.recommendationtracker.text.PlainText;

/** A body that a history names and no list knows. */
public record UnknownName(PartyKind kind, String name) {

    /** Each once, in the order of the history. */
    static List<UnknownName> in(SentHistory history, Directory known) {
        SentHistory.Head head = history.report();
        Stream<UnknownName> ofHead = head == null
                ? Stream.of()
                : Stream.concat(
                        named(PartyKind.ISSUING_BODY, head.issuingBody()), named(PartyKind.OFFICE, head.addressedTo()));
        Map<String, UnknownName> each = new LinkedHashMap<>();
        Stream.concat(ofHead, history.recommendations().stream().flatMap(UnknownName::ofEntry))
                .filter(named -> known.recognise(named.kind, named.name).isEmpty())
                .forEach(named -> each.putIfAbsent(named.kind + Directory.key(named.name), named));
        return List.copyOf(each.values());
    }

    private static Stream<UnknownName> ofEntry(Entry entry) {
        Stream<UnknownName> boards = entry.boards().stream()
                .filter(Predicate.not(Boards.ALL::equalsIgnoreCase))
                .flatMap(board -> named(PartyKind.BOARD, board));
        Stream<UnknownName> parts =
                entry.parts().stream().filter(Objects::nonNull).flatMap(UnknownName::ofEntry);
        return Stream.of(named(PartyKind.OFFICE, entry.office()), boards, parts).flatMap(each -> each);
    }

    private static Stream<UnknownName> named(PartyKind kind, @Nullable String name) {
        return PlainText.isBlank(name) ? Stream.of() : Stream.of(new UnknownName(kind, PlainText.of(name)));
    }
}
