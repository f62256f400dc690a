package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recommendationtracker.cost.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a recommendation's life costs the database, over REST: as much for the thirtieth as for the third. */
@Import(StatementCounter.class)
class LeanLifecycleTest extends AcceptanceTest {

    /** From issue to implementation in seven steps, each with a look for the task, its form, a claim and a completion. */
    private static final int MAX_STATEMENTS = 680;

    @Autowired
    private StatementCounter statements;

    @Test
    void always_the_same_and_few() {
        long third = 0;
        long last = 0;
        for (int lifecycle = 1; lifecycle <= 30; lifecycle++) {
            String reference = publishReport(1) + "-01";
            statements.reset();
            walk(reference, Routes.IMPLEMENTED);
            last = statements.total();
            third = lifecycle == 3 ? last : third;
        }

        assertThat(last).as(statements.report()).isEqualTo(third).isLessThanOrEqualTo(MAX_STATEMENTS);
    }
}
