package org.recommendationtracker.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.notice.DeliveryReceipts;
import org.recommendationtracker.notice.NoticeState;
import org.recommendationtracker.notice.Notices;
import org.recommendationtracker.notice.Shown;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Notices", description = "What boards, ministers' offices and panels were told, and their receipts")
class NoticeApi {

    private final Notices notices;
    private final CurrentUser currentUser;

    NoticeApi(Notices notices, CurrentUser currentUser) {
        this.notices = notices;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Operation(
            summary = "The notices of a recipient, newest first",
            description =
                    "Up to 10,000 are counted and numbered in pages, 1,000 if you have several inboxes and ask for all of"
                            + " them. To read all, give the next of each answer as after.")
    NoticeResults list(
            @Parameter(
                            description =
                                    "Code of a board or office, or \"panel.\" and the code of an issuing body; without it, your own")
                    @RequestParam(required = false)
                    @Nullable String recipient,
            @Parameter(description = "all, unread, or unacknowledged for those to acknowledge")
                    @RequestParam(defaultValue = "all")
                    String show,
            @Parameter(description = "Id of the notice after which to read on, instead of a page")
                    @RequestParam(required = false)
                    @Nullable String after,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
        PageRequest asked = PageRequest.of(after == null ? page : 0, size);
        return NoticeResults.of(
                notices.list(currentUser.signedIn(), recipient, Shown.named(show), after, asked), asked);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Open a notice",
            description = "It counts as read from now on if it is your own; lists and downloads are no reading.")
    NoticeState open(@PathVariable String id) {
        return notices.open(currentUser.signedIn(), id);
    }

    @GetMapping("/{id}/deliveries")
    @Operation(
            summary = "What became of a notice beside the inbox",
            description =
                    "One for each channel: queued, sending, sent, delivered, failed or not-sent, with times and reasons.")
    List<DeliveryReceipts.Receipt> deliveries(@PathVariable String id) {
        return notices.receipts(currentUser.signedIn(), id);
    }

    @PostMapping("/{id}/acknowledgement")
    @Operation(
            summary = "Acknowledge a notice as its recipient",
            description =
                    "Acknowledges every reminder of it too. Doing it again changes nothing: the first acknowledgement"
                            + " stands. Reasons are kept, and public, where they were demanded.")
    NoticeState acknowledge(@PathVariable String id, @RequestBody(required = false) @Nullable Reasons reasons) {
        return notices.acknowledge(currentUser.signedIn(), id, reasons == null ? null : reasons.reasons());
    }

    /** @param reasons why it is acknowledged only now; at most 4,000 characters */
    record Reasons(@Nullable String reasons) {}
}
