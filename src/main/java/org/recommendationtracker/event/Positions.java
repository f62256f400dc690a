package org.recommendationtracker.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Positions in the outbox from the first to the last, with none between them left out. */
record Positions(long first, long last) {

    /** Those and no others, in as few runs as there can be. */
    static List<Positions> of(Collection<Long> positions) {
        List<Positions> runs = new ArrayList<>();
        positions.stream().sorted().forEach(position -> {
            Positions before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (before != null && before.last() + 1 == position) {
                runs.set(runs.size() - 1, new Positions(before.first(), position));
            } else {
                runs.add(new Positions(position, position));
            }
        });
        return runs;
    }
}
