package org.recommendationtracker.recommendation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a recommendation is to others: the whole of parts, a part of a whole, a duplicate. */
@Embeddable
class Relations {

    @Embedded
    private @Nullable Part part;

    private int parts;

    @ElementCollection
    @CollectionTable(name = "duplicate", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Duplicate> duplicates = new ArrayList<>();

    void becomePart(Part place) {
        part = place;
    }

    void becomeWhole(int numberOfParts) {
        parts = numberOfParts;
    }

    void link(Duplicate duplicate) {
        if (duplicates.stream().anyMatch(known -> known.other().equals(duplicate.other()))) {
            throw StepRefused.input("other", "The two are linked already.");
        }
        duplicates.add(duplicate);
    }

    Optional<Part> part() {
        return Optional.ofNullable(part);
    }

    /** How many parts it was split into; 0 if it was not split. */
    int parts() {
        return parts;
    }

    List<Duplicate> duplicates() {
        return List.copyOf(duplicates);
    }

    List<Duplicate> duplicates(@Nullable List<Duplicate> known) {
        return Touched.read(duplicates, Stream::toList, known);
    }
}
