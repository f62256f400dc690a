package org.recommendationtracker.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private static final int ROWS = 10;

    private static List<Integer> following(@Nullable Integer last, int size) {
        int from = last == null ? 0 : last + 1;
        return IntStream.range(from, Math.min(from + size, ROWS)).boxed().toList();
    }

    @Test
    void gives_every_row_once_in_order_whatever_the_size_of_a_batch() {
        List<Integer> all = following(null, ROWS);
        for (int size : List.of(1, 3, 5, ROWS, ROWS + 1)) {
            assertThat(Batches.<Integer>after(last -> following(last, size))).containsExactlyElementsOf(all);
            assertThat(Batches.<Integer>ahead(last -> following(last, size))).containsExactlyElementsOf(all);
        }
        assertThat(Batches.<Integer>ahead(last -> List.of())).isEmpty();
    }

    @Test
    void reads_what_follows_while_the_rows_before_it_are_used() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        Iterator<Integer> rows = Batches.<Integer>ahead(last -> {
                    if (last != null) {
                        second.countDown();
                    }
                    return following(last, 2);
                })
                .iterator();

        assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(rows.next()).isZero();
    }

    @Test
    void breaks_off_if_what_follows_cannot_be_read() {
        Iterable<Integer> rows = Batches.ahead(last -> {
            if (last != null) {
                throw new IllegalStateException("the database is away");
            }
            return List.of(1, 2);
        });

        assertThatThrownBy(() -> rows.forEach(row -> assertThat(row).isPositive()))
                .hasRootCauseMessage("the database is away");
    }
}
