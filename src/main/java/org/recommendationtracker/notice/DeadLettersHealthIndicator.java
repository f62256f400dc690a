package org.recommendationtracker.notice;

import org.recommendationtracker.fault.WaitingFailures;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class DeadLettersHealthIndicator extends WaitingFailures {

    DeadLettersHealthIndicator(FailedMessageRepository messages) {
        super(
                "tracker.notices.dead.letters.waiting",
                "dead letters",
                messages::count,
                LoggerFactory.getLogger(DeadLettersHealthIndicator.class));
    }
}
