package org.recommendationtracker.notice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.notice.NoticeList;
import org.recommendationtracker.notice.NoticeState;
import org.recommendationtracker.notice.Notices;
import org.recommendationtracker.notice.Recipient;
import org.recommendationtracker.notice.Recipients;
import org.recommendationtracker.notice.Shown;
import org.recommendationtracker.party.England;
import org.recommendationtracker.text.PlainText;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox as a page, and a page for each notice, by which it is read. */
@Controller
class NoticePages {

    private static final PageRequest PART = PageRequest.of(0, 20);

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

    /** @param after id of the notice after which to begin; null to begin with the newest */
    @GetMapping("/notices")
    String inbox(
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        SignedInUser reader = currentUser.signedIn();
        List<Recipient> own = recipients.ownedBy(reader);
        model.addAttribute("unread", own.isEmpty() ? Map.of() : notices.unread(own));
        model.addAttribute("own", own);
        model.addAttribute("choices", recipients.maySeeAll(reader) ? recipients.all() : List.of());
        String code =
                PlainText.isBlank(recipient) && !own.isEmpty() ? own.get(0).code() : recipient;
        if (code != null && !PlainText.isBlank(code)) {
            model.addAttribute(
                    "view",
                    view(
                            reader,
                            recipients.get(code),
                            own,
                            Shown.named(show),
                            PlainText.isBlank(after) ? null : after));
        }
        return "notices";
    }

    private InboxView view(
            SignedInUser reader, Recipient recipient, List<Recipient> own, Shown shown, @Nullable String after) {
        NoticeList found = notices.list(reader, recipient.code(), shown, after, PART);
        List<NoticeState> items = found.items();
        LocalDate today = England.today(clock);
        return new InboxView(
                recipient,
                shown,
                own.contains(recipient),
                after == null,
                items.size() < found.total().number()
                        ? items.get(items.size() - 1).id()
                        : null,
                found.total(),
                items.stream().map(notice -> InboxView.Entry.of(notice, today)).toList());
    }

    @GetMapping("/notices/{id}")
    String notice(@PathVariable String id, Model model) {
        SignedInUser reader = currentUser.signedIn();
        NoticeState notice = notices.open(reader, id);
        Recipient recipient = recipients.get(notice.recipient());
        model.addAttribute("recipient", recipient);
        model.addAttribute("mine", recipients.ownedBy(reader).contains(recipient));
        model.addAttribute("entry", InboxView.Entry.of(notice, England.today(clock)));
        model.addAttribute("receipts", notices.receipts(reader, id));
        model.addAttribute("zone", England.ZONE);
        return "notice";
    }

    @PostMapping("/notices/{id}/acknowledgement")
    String acknowledge(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reasons,
            RedirectAttributes redirect) {
        notices.acknowledge(currentUser.signedIn(), id, reasons);
        redirect.addFlashAttribute("acknowledged", 1);
        return "redirect:/notices/" + id;
    }

    /** Leads back to what is left to acknowledge. */
    @PostMapping("/notices/acknowledgements")
    String acknowledgeAll(
            @RequestParam String recipient,
            @RequestParam(name = "notice", defaultValue = "") List<String> ids,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("acknowledged", notices.acknowledgeAll(currentUser.signedIn(), ids));
        redirect.addAttribute("recipient", recipient);
        redirect.addAttribute("show", Shown.UNACKNOWLEDGED.parameter());
        return "redirect:/notices";
    }
}
