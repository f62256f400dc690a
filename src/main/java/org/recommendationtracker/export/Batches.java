package org.recommendationtracker.export;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are read batch by batch, each when the ones before are written. The first is read at once, so that what fails then
 * is answered as on the list's page.
 *
 * @param <T> a row
 */
public final class Batches<T> implements Iterator<T> {

    private final Function<@Nullable T, List<T>> following;
    private List<T> batch;
    private int next;

    private Batches(List<T> first, Function<@Nullable T, List<T>> following) {
        this.batch = first;
        this.following = following;
    }

    /**
     * Reads on from the last row each time.
     *
     * @param following what follows a row, none if it was the last; null for the beginning
     */
    public static <T> Iterable<T> after(Function<@Nullable T, List<T>> following) {
        Batches<T> rows = new Batches<>(following.apply(null), following);
        return () -> rows;
    }

    /**
     * The same for long lists: what follows is read while the rows before it are written, in another thread.
     *
     * @param following as above; it must not need to know who asks
     */
    public static <T> Iterable<T> ahead(Function<@Nullable T, List<T>> following) {
        List<T> first = following.apply(null);
        Batches<T> rows = new Batches<>(first, new Ahead<>(following, first));
        return () -> rows;
    }

    /** Gives the batch that it has begun to read, and begins with that which follows. */
    private static final class Ahead<T> implements Function<@Nullable T, List<T>> {

        private final Function<@Nullable T, List<T>> following;
        private CompletableFuture<List<T>> next;

        Ahead(Function<@Nullable T, List<T>> following, List<T> first) {
            this.following = following;
            this.next = begin(first);
        }

        @Override
        public List<T> apply(@Nullable T last) {
            List<T> batch = next.join();
            next = begin(batch);
            return batch;
        }

        private CompletableFuture<List<T>> begin(List<T> before) {
            return before.isEmpty()
                    ? CompletableFuture.completedFuture(List.of())
                    : CompletableFuture.supplyAsync(() -> following.apply(before.get(before.size() - 1)));
        }
    }

    /**
     * Reads a page after the other.
     *
     * @param page gives one by its number, the first of which is 0; an empty one ends the rows
     */
    public static <T> Iterable<T> pages(IntFunction<List<T>> page) {
        int[] number = {0};
        Batches<T> rows = new Batches<>(page.apply(0), last -> page.apply(++number[0]));
        return () -> rows;
    }

    @Override
    public boolean hasNext() {
        if (next == batch.size() && !batch.isEmpty()) {
            batch = following.apply(batch.get(next - 1));
            next = 0;
        }
        return next < batch.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return batch.get(next++);
    }
}
