package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.DueNow;
import org.recommendationtracker.sweep.DueWork;
import org.recommendationtracker.sweep.FailingWork;
import org.recommendationtracker.sweep.Sweep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What the sweep does of clocks, with several nodes, and with a row that cannot be read. */
class DueClocksTest extends AcceptanceTest {

    private static final int RECOMMENDATIONS = 30;

    @Autowired
    @Qualifier("dueClocks") private DueWork clocks;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate database;

    @Test
    void of_nodes_that_sweep_at_the_same_time_each_notice_is_given_by_one() throws Exception {
        List<String> references = published(LocalDate.of(2030, 1, 1));
        moveOnTo(LocalDate.of(2030, 7, 5));
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            List<Sweep> sweeps = IntStream.range(0, 3).mapToObj(node -> node()).toList();
            for (Future<?> done : nodes.invokeAll(
                    sweeps.stream().map(sweep -> Executors.callable(sweep::run)).toList())) {
                done.get();
            }
            assertThat(sweeps).allSatisfy(sweep -> assertThat(sweep.failing()).isEmpty());
        } finally {
            nodes.shutdownNow();
        }
        node().run();

        assertThat(references).allSatisfy(reference -> assertThat(events(reference))
                .containsExactly("ISSUED", "DUE_SOON", "OVERDUE"));
    }

    @Test
    void a_recommendation_that_cannot_be_read_keeps_no_other_waiting() {
        List<String> references = published(LocalDate.of(2032, 1, 1));
        String broken = references.get(0);
        DatabaseChange.commit(database, "update deadline set kind = 'NONSENSE' where reference = ?", broken);
        moveOnTo(LocalDate.of(2032, 6, 5));
        Sweep node = node();

        node.run();

        assertThat(node.failing())
                .extracting(FailingWork::key, FailingWork::work)
                .containsExactly(tuple(broken, "clocks"));
        assertThat(references.subList(1, RECOMMENDATIONS))
                .allSatisfy(reference -> assertThat(events(reference)).containsExactly("ISSUED", "DUE_SOON"));

        DatabaseChange.commit(database, "update deadline set kind = 'RESPONSE' where reference = ?", broken);
        node.run();

        assertThat(node.failing()).isEmpty();
        assertThat(events(broken)).containsExactly("ISSUED", "DUE_SOON");
    }

    private List<String> published(LocalDate on) {
        moveOnTo(on);
        String report = publishReport(RECOMMENDATIONS, on);
        return IntStream.rangeClosed(1, RECOMMENDATIONS)
                .mapToObj("%s-%%02d".formatted(report)::formatted)
                .toList();
    }

    private Sweep node() {
        return DueNow.of(clocks, clock, transactions);
    }

    private List<String> events(String reference) {
        return StreamSupport.stream(history(reference).spliterator(), false)
                .map(entry -> entry.path("step").asText())
                .toList();
    }
}
