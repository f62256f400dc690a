package org.recommendationtracker.access.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.account.Accounts;
import org.recommendationtracker.text.PlainText;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done to accounts, by whom; administrators make links for new passwords here. */
@Controller
class AccountsPage {

    private static final int PAGE_SIZE = 50;

    private final Accounts accounts;
    private final LinkMaking links;
    private final RoleChoices roles;
    private final CurrentUser currentUser;

    AccountsPage(Accounts accounts, LinkMaking links, RoleChoices roles, CurrentUser currentUser) {
        this.accounts = accounts;
        this.links = links;
        this.roles = roles;
        this.currentUser = currentUser;
    }

    @GetMapping("/accounts")
    String show(@RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page, Model model) {
        return list(page, model);
    }

    /** Shows the link once; it is not kept. */
    @PostMapping("/accounts/password-links")
    String makeLink(@RequestParam(required = false) @Nullable String userId, Model model) {
        model.addAttribute("typedName", userId);
        String wanted = PlainText.of(userId);
        links.make(wanted, currentUser.signedIn().userId())
                .ifPresentOrElse(
                        link -> model.addAttribute("link", link),
                        () -> model.addAttribute("error", "There is no user with this name: check how it is written"));
        return list(0, model);
    }

    private String list(int page, Model model) {
        model.addAttribute(
                "found",
                accounts.newestFirst(null, PageRequest.of(page, PAGE_SIZE)).map(entry -> AccountLine.of(entry, roles)));
        return "accounts";
    }
}
