package org.recommendationtracker.delivery.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.delivery.Receipts;
import org.recommendationtracker.party.England;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What could not be sent, for whoever runs the product. */
@Controller
class DeliveryPages {

    private static final int MOST = 100;

    private final Receipts receipts;

    DeliveryPages(Receipts receipts) {
        this.receipts = receipts;
    }

    /** A message as the page shows it. */
    record Row(
            Receipts.Unsent message,
            LocalDate madeOn,
            @Nullable LocalDate failedOn) {

        static List<Row> of(List<Receipts.Unsent> messages) {
            return messages.stream()
                    .map(message -> new Row(
                            message,
                            England.dayOf(message.madeAt()),
                            message.failedAt() == null ? null : England.dayOf(message.failedAt())))
                    .toList();
        }
    }

    @GetMapping("/deliveries")
    String unsent(Model model) {
        model.addAttribute("trying", Row.of(receipts.trying(MOST)));
        model.addAttribute("failed", Row.of(receipts.failed(MOST)));
        return "deliveries";
    }
}
