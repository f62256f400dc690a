package org.recommendationtracker.party;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The local boards, from {@code data/boards.csv}. */
@Component
public class Boards {

    /** In a recommendation's list of boards: all of them. */
    public static final String ALL = "ALL";

    private final Map<String, Board> byCode = ReferenceData.byCode(
            "/data/boards.csv", row -> new Board(row.get("code"), row.get("name"), row.get("region")), Board::code);

    public Collection<Board> all() {
        return byCode.values();
    }

    public Optional<Board> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether a recommendation may name it: a board's code, or {@link #ALL}. */
    public boolean isKnown(String codeOrAll) {
        return ALL.equals(codeOrAll) || byCode.containsKey(codeOrAll);
    }
}
