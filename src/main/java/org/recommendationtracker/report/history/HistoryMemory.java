package org.recommendationtracker.report.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.report.intake.NameMemory;
import org.recommendationtracker.report.intake.NameMemory.Kind;
import org.springframework.stereotype.Component;

/** What the columns of an issuing body's histories, and the words for decisions in them, are, as somebody said last. */
@Component
class HistoryMemory {

    private final NameMemory names;
    private final KnownParties parties;

    HistoryMemory(NameMemory names, KnownParties parties) {
        this.names = names;
        this.parties = parties;
    }

    /** With what was said of earlier tables of the body, unless it is said otherwise of this one. */
    TableHead with(TableHead head) {
        return body(head)
                .map(body -> head.and(columns(body), names.of(Kind.HISTORY_DECISION, body)))
                .orElse(head);
    }

    private Map<String, ColumnMeaning> columns(String body) {
        Map<String, ColumnMeaning> columns = new HashMap<>();
        names.of(Kind.HISTORY_COLUMN, body)
                .forEach((name, field) -> ColumnMeaning.told(field).ifPresent(meaning -> columns.put(name, meaning)));
        return columns;
    }

    /** Keeps what was said of a table. */
    void remember(TableHead head) {
        body(head).ifPresent(body -> {
            Map<String, String> columns = new HashMap<>();
            head.columns().forEach((name, meaning) -> columns.put(name, meaning.field()));
            names.remember(Kind.HISTORY_COLUMN, body, columns);
            names.remember(Kind.HISTORY_DECISION, body, head.positions());
        });
    }

    private Optional<String> body(TableHead head) {
        return Optional.ofNullable(head.report().issuingBody())
                .flatMap(given -> parties.now().recognise(PartyKind.ISSUING_BODY, given))
                .map(Party::code);
    }
}
