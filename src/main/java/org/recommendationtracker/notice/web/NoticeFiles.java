package org.recommendationtracker.notice.web;

import static org.recommendationtracker.export.Column.day;
import static org.recommendationtracker.export.Column.minute;
import static org.recommendationtracker.export.Column.sentences;
import static org.recommendationtracker.export.Column.words;
import static org.recommendationtracker.export.Column.yesNo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.export.Batches;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.notice.NoticeState;
import org.recommendationtracker.notice.Notices;
import org.recommendationtracker.notice.Recipients;
import org.recommendationtracker.notice.Shown;
import org.recommendationtracker.notice.UnknownRecipient;
import org.recommendationtracker.party.England;
import org.recommendationtracker.refusal.InvalidParameter;
import org.recommendationtracker.text.PlainText;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An inbox as a file. Taking it away does not count as reading: who knows whether it is opened. */
@RestController
@Tag(name = "Notices")
class NoticeFiles {

    private static final PageRequest BATCH = PageRequest.of(0, 200);

    private final Notices notices;
    private final Recipients recipients;
    private final CurrentUser currentUser;
    private final Clock clock;

    NoticeFiles(Notices notices, Recipients recipients, CurrentUser currentUser, Clock clock) {
        this.notices = notices;
        this.recipients = recipients;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping({"/notices.csv", "/notices.xlsx", "/notices.ods"})
    @Operation(
            summary = "Download notices",
            description =
                    "All of an inbox, those that are unread, or those to acknowledge; newest first. None counts as read by it")
    ResponseEntity<TableFile<NoticeState>> file(
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(defaultValue = "all") String show,
            HttpServletRequest request) {
        SignedInUser reader = currentUser.signedIn();
        String inbox = PlainText.isBlank(recipient) ? first(reader) : PlainText.of(recipient);
        Shown shown = Shown.named(show);
        Iterable<NoticeState> all = Batches.<NoticeState>after(
                last -> notices.list(reader, inbox, shown, last == null ? null : last.id(), BATCH)
                        .items());
        return Download.of(new TableFile<>("notices", "Notices", columns(England.today(clock)), all), request);
    }

    private String first(SignedInUser reader) {
        return recipients.ownedBy(reader).stream()
                .findFirst()
                .orElseThrow(() -> new InvalidParameter("recipient", "say whose notices."))
                .code();
    }

    private List<Column<NoticeState>> columns(LocalDate today) {
        return List.of(
                words("Recipient", notice -> name(notice.recipient())),
                words("Recipient code", NoticeState::recipient),
                sentences("What happened", NoticeState::title),
                words("Event", NoticeState::event),
                words("About", NoticeState::subject),
                minute("Happened at", notice -> inEngland(notice.occurredAt())),
                minute("Read at", notice -> inEngland(notice.readAt())),
                day("Acknowledge by", NoticeState::acknowledgeBy),
                minute("Acknowledged at", notice -> inEngland(notice.acknowledgedAt())),
                words("Acknowledged by", NoticeState::acknowledgedBy),
                yesNo(
                        "Late",
                        notice -> notice.acknowledgedAt() == null
                                && notice.acknowledgeBy() != null
                                && notice.acknowledgeBy().isBefore(today)),
                sentences("Reasons for acknowledging late", NoticeState::lateReasons),
                words("Notice", NoticeState::id));
    }

    private String name(String code) {
        try {
            return recipients.get(code).name();
        } catch (UnknownRecipient gone) {
            return code;
        }
    }

    private static @Nullable LocalDateTime inEngland(@Nullable Instant time) {
        return time == null ? null : LocalDateTime.ofInstant(time, England.ZONE);
    }
}
