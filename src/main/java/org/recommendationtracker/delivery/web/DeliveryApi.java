package org.recommendationtracker.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.recommendationtracker.delivery.Receipts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deliveries")
@Tag(name = "Notices")
class DeliveryApi {

    private static final int MOST = 200;

    private final Receipts receipts;

    DeliveryApi(Receipts receipts) {
        this.receipts = receipts;
    }

    /**
     * What was not sent.
     *
     * @param trying the oldest first
     * @param failed the latest first
     */
    record Unsent(List<Receipts.Unsent> trying, List<Receipts.Unsent> failed) {}

    @GetMapping("/unsent")
    @Operation(
            summary = "Messages that could not be sent",
            description =
                    "For administrators and auditors. Those that are tried again, and those that were given up: up to"
                            + " 200 of each.")
    Unsent unsent() {
        return new Unsent(receipts.trying(MOST), receipts.failed(MOST));
    }
}
