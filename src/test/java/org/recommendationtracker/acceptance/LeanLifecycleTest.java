package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.cost.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What a recommendation's life costs the database, over REST: as much for the thirtieth as for the third. */
@Import(StatementCounter.class)
// how often this falls into a life depends on how fast the machine is
@TestPropertySource(properties = {"tracker.accounts.look-every=1h", "tracker.parties.look-every=1h"})
class LeanLifecycleTest extends AcceptanceTest {

    /** From issue to implementation in seven steps, each with a look for the task, its form, a claim and a completion. */
    private static final int MAX_STATEMENTS = 400;

    @Autowired
    private StatementCounter statements;

    /** Lives before the first that is counted: the first ones fill what is kept between requests. */
    private static final int WARM_UP = 2;

    /** Who is signed in is read anew each minute, in whichever life that falls: the least of a few lives is without it. */
    private static final int COMPARED = 5;

    private static final int LIVES = 30;

    @Test
    void always_the_same_and_few() {
        List<Long> costs = new ArrayList<>();
        for (int lifecycle = 1; lifecycle <= LIVES; lifecycle++) {
            String reference = publishReport(1) + "-01";
            statements.reset();
            walk(reference, Routes.IMPLEMENTED);
            costs.add(statements.total());
        }

        long first = Collections.min(costs.subList(WARM_UP, WARM_UP + COMPARED));
        long last = Collections.min(costs.subList(LIVES - COMPARED, LIVES));
        assertThat(last)
                .as("%s of %s", statements.report(), costs)
                .isEqualTo(first)
                .isLessThanOrEqualTo(MAX_STATEMENTS);
    }
}
