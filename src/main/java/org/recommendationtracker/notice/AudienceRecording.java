package org.recommendationtracker.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.recommendationtracker.notice.AudienceTables.Edition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * At the start, before the first event is read, keeps the decision table of audiences if it is another than that of the last
 * start. The releases of two nodes are never different, so it holds for all of them from now on.
 */
@Component
class AudienceRecording implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(AudienceRecording.class);

    private final AudienceTables editions;
    private final Audiences present;
    private final Clock clock;

    AudienceRecording(AudienceTables editions, Audiences present, Clock clock) {
        this.editions = editions;
        this.present = present;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Optional<String> last = editions.last();
        if (last.filter(present.definition()::equals).isPresent()) {
            return;
        }
        Instant from = last.isPresent() ? clock.instant() : Instant.EPOCH;
        editions.add(new Edition(present.definition(), from));
        LOG.info("Who hears of which event is decided by another table from {} on", from);
    }
}
