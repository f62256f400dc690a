package org.recommendationtracker.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The local boards. */
@Component
public class Boards {

    /** In a recommendation's list of boards: all of them. */
    public static final String ALL = "ALL";

    private final KnownParties parties;
    private final Clock clock;

    public Boards(KnownParties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    /** By name, those that have ended too. */
    public List<Board> all() {
        return parties.now().all(PartyKind.BOARD).stream().map(Boards::of).toList();
    }

    /** By name, those that are there today. */
    public List<Board> current() {
        LocalDate today = England.today(clock);
        return parties.now().all(PartyKind.BOARD).stream()
                .filter(party -> party.isCurrent(today))
                .map(Boards::of)
                .toList();
    }

    public Optional<Board> find(String code) {
        return parties.now().find(PartyKind.BOARD, code).map(Boards::of);
    }

    /** The board's name, or its code if there is no such board; of {@link #ALL}, that. */
    public String name(String codeOrAll) {
        return ALL.equals(codeOrAll)
                ? "All boards"
                : find(codeOrAll).map(Board::name).orElse(codeOrAll);
    }

    /** Whether a recommendation may name it: a board's code, or {@link #ALL}. */
    public boolean isKnown(String codeOrAll) {
        return ALL.equals(codeOrAll) || find(codeOrAll).isPresent();
    }

    private static Board of(Party party) {
        return new Board(party.code(), party.name(), Objects.requireNonNullElse(party.region(), ""));
    }
}
