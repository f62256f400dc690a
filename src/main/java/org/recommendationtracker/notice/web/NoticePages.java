package org.recommendationtracker.notice.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.notice.NoticeState;
import org.recommendationtracker.notice.Notices;
import org.recommendationtracker.notice.OpenInbox;
import org.recommendationtracker.notice.Recipient;
import org.recommendationtracker.notice.Recipients;
import org.recommendationtracker.party.England;
import org.recommendationtracker.text.PlainText;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox as a page. */
@Controller
class NoticePages {

    private static final int PAGE_SIZE = 20;

    private final Notices notices;
    private final Recipients recipients;
    private final CurrentUser currentUser;
    private final Clock clock;

    NoticePages(Notices notices, Recipients recipients, CurrentUser currentUser, Clock clock) {
        this.notices = notices;
        this.recipients = recipients;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * @param opened when the reader opened the first of these pages; the links to the others carry it
     */
    @GetMapping("/notices")
    String inbox(
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(required = false) @Nullable Instant opened,
            Model model) {
        SignedInUser reader = currentUser.signedIn();
        List<Recipient> own = recipients.ownedBy(reader);
        model.addAttribute("unread", own.size() > 1 ? notices.unread(own) : Map.of());
        model.addAttribute("own", own);
        model.addAttribute("choices", recipients.maySeeAll(reader) ? recipients.all() : List.of());
        String code = recipient == null && !own.isEmpty() ? own.get(0).code() : recipient;
        if (code != null && !PlainText.isBlank(code)) {
            InboxView.Show shown = InboxView.Show.named(show);
            OpenInbox inbox = notices.open(
                    reader, code, shown == InboxView.Show.UNACKNOWLEDGED, opened, PageRequest.of(page, PAGE_SIZE));
            InboxView view = new InboxView(recipients.get(code), shown, inbox.moment(), inbox.more());
            LocalDate today = England.today(clock);
            model.addAttribute("view", view);
            model.addAttribute("mine", own.contains(view.recipient()));
            model.addAttribute(
                    "found", inbox.notices().map(notice -> InboxView.Entry.of(notice, inbox.moment(), today)));
        }
        return "notices";
    }

    @PostMapping("/notices/{id}/acknowledgement")
    String acknowledge(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reasons,
            @ModelAttribute InboxView.Place place,
            RedirectAttributes redirect) {
        NoticeState acknowledged = notices.acknowledge(currentUser.signedIn(), id, reasons);
        redirect.addFlashAttribute("acknowledged", acknowledged);
        redirect.addAttribute("recipient", acknowledged.recipient());
        place.addTo(redirect);
        return "redirect:/notices";
    }
}
