package org.recommendationtracker.notice.web;

import java.util.function.Supplier;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.notice.Counted;
import org.recommendationtracker.notice.Notices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the menu of each page how many notices its reader has not opened. Counted only if a page is shown. */
@ControllerAdvice(annotations = Controller.class)
class UnreadInMenu {

    /** The pages of another module can be shown without them. */
    private final ObjectProvider<Notices> notices;

    private final CurrentUser currentUser;

    UnreadInMenu(ObjectProvider<Notices> notices, CurrentUser currentUser) {
        this.notices = notices;
        this.currentUser = currentUser;
    }

    /** What follows the name in the menu; empty if there is none. */
    @ModelAttribute("unreadNotices")
    Supplier<String> unread() {
        return () -> currentUser
                .get()
                .flatMap(reader -> notices.stream().findFirst().map(inboxes -> inboxes.unread(reader)))
                .filter(unread -> unread.number() > 0)
                .map(UnreadInMenu::inWords)
                .orElse("");
    }

    private static String inWords(Counted unread) {
        return " (%,d%s)".formatted(unread.number(), unread.more() ? "+" : "");
    }
}
