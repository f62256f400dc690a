package org.recommendationtracker.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which audiences heard of an event at its own time, by the edition of the decision table that held then. */
@Component
class AudiencesOverTime {

    private final AudienceTables editions;

    /** Read once: the table does not change while we run. */
    private volatile @Nullable List<Held> known;

    AudiencesOverTime(AudienceTables editions) {
        this.editions = editions;
    }

    private record Held(Audiences audiences, Instant from) {}

    Audiences at(Instant moment) {
        List<Held> all = known();
        return all.stream()
                .filter(held -> !held.from().isAfter(moment))
                .reduce((earlier, later) -> later)
                .orElse(all.get(0))
                .audiences();
    }

    /** Whether somebody hears of such events, or once did. */
    boolean isTold(String event) {
        return known().stream().anyMatch(held -> !held.audiences().of(event).isEmpty());
    }

    private List<Held> known() {
        List<Held> read = known;
        if (read == null) {
            read = editions.all().stream()
                    .map(edition -> new Held(new Audiences(edition.definition()), edition.validFrom()))
                    .toList();
            known = read;
        }
        return read;
    }
}
