package org.recommendationtracker.recommendation;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/** What a step leaves of a collection: read anew if the step had to do with it, else as it was known before. */
final class Touched {

    private Touched() {}

    /** @param known what {@code reading} gave before the step; null if that is not known */
    static <E, R> R read(Collection<E> collection, Function<Stream<E>, R> reading, @Nullable R known) {
        return known == null || Hibernate.isInitialized(collection) ? reading.apply(collection.stream()) : known;
    }
}
