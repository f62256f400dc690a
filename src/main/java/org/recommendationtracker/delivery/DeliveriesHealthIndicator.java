package org.recommendationtracker.delivery;

import org.recommendationtracker.fault.WaitingFailures;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class DeliveriesHealthIndicator extends WaitingFailures {

    DeliveriesHealthIndicator(Receipts receipts) {
        super(
                "tracker.deliveries.waiting",
                "messages that cannot be sent now",
                receipts::tryingInVain,
                LoggerFactory.getLogger(DeliveriesHealthIndicator.class));
    }
}
