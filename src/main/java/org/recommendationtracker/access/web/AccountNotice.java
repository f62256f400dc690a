package org.recommendationtracker.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.account.Accounts;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells somebody on every page, until they confirm it, that others did something to their account. */
@ControllerAdvice
class AccountNotice {

    private final CurrentUser currentUser;
    private final Accounts accounts;

    AccountNotice(CurrentUser currentUser, Accounts accounts) {
        this.currentUser = currentUser;
        this.accounts = accounts;
    }

    @ModelAttribute("accountChanged")
    boolean accountChanged(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith("/api/")
                && !path.startsWith("/account")
                && currentUser
                        .get()
                        .map(user -> accounts.find(user.userId()).untold())
                        .orElse(false);
    }
}
