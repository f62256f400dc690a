package org.recommendationtracker.notice.web;

import java.util.List;
import java.util.function.Supplier;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.notice.Counted;
import org.recommendationtracker.notice.Notices;
import org.recommendationtracker.notice.Recipient;
import org.recommendationtracker.notice.Recipients;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the menu of each page how many notices its reader has not opened. Counted only if a page is shown. */
@ControllerAdvice(annotations = Controller.class)
class UnreadInMenu {

    private final Notices notices;
    private final Recipients recipients;
    private final CurrentUser currentUser;

    UnreadInMenu(Notices notices, Recipients recipients, CurrentUser currentUser) {
        this.notices = notices;
        this.recipients = recipients;
        this.currentUser = currentUser;
    }

    /** What follows the name in the menu; empty if there is none. */
    @ModelAttribute("unreadNotices")
    Supplier<String> unread() {
        return () -> {
            List<Recipient> own = currentUser.get().map(recipients::ownedBy).orElse(List.of());
            List<Counted> unread = List.copyOf(notices.unread(own).values());
            long number = unread.stream().mapToLong(Counted::number).sum();
            boolean more = unread.stream().anyMatch(Counted::more);
            return number == 0 ? "" : " (%,d%s)".formatted(number, more ? "+" : "");
        };
    }
}
