package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.standalone.EmbeddedBroker;
import org.springframework.beans.factory.annotation.Autowired;

class BrokerOutageTest extends AcceptanceTest {

    @Autowired
    private EmbeddedBroker embedded;

    @Test
    void tasksCompleteWithTheBrokerDownAndTheirEventsFollowOnceAndInOrder() {
        String reference = recommendationAfter(Routes.IMPLEMENTED, 0);
        events(reference, 1);

        embedded.stop();
        try {
            Routes.IMPLEMENTED.moves().subList(0, 3).forEach(move -> make(reference, move));
            assertThat(state(reference).path("status").asText()).isEqualTo("ACCEPTED");
        } finally {
            embedded.start();
        }

        EventLog log = events(reference, 4);
        assertThat(log.namesOf(reference))
                .isEqualTo(List.of("issued", "owner-assigned", "response-drafted", "accepted"));
        assertThat(log.of(reference)).extracting(EventLog.Entry::sequence).containsExactly(1, 2, 3, 4);
    }
}
