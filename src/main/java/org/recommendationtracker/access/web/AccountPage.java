package org.recommendationtracker.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.account.Account;
import org.recommendationtracker.access.account.Accounts;
import org.recommendationtracker.access.account.PasswordRefused;
import org.recommendationtracker.access.user.UserAdministration;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: what was done to it, and another password. */
@Controller
class AccountPage {

    private static final PageRequest LATEST = PageRequest.of(0, 10);

    private final CurrentUser currentUser;
    private final Accounts accounts;
    private final OwnPassword ownPassword;
    private final UserAdministration users;
    private final RoleChoices roles;

    AccountPage(
            CurrentUser currentUser,
            Accounts accounts,
            OwnPassword ownPassword,
            UserAdministration users,
            RoleChoices roles) {
        this.users = users;
        this.roles = roles;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.ownPassword = ownPassword;
    }

    @GetMapping("/account")
    String show(Model model) {
        return page(Map.of(), model);
    }

    @PostMapping("/account/password")
    String change(
            @RequestParam(required = false) @Nullable String present,
            @RequestParam(required = false) @Nullable String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String userId = currentUser.signedIn().userId();
        try {
            ownPassword.change(userId, present, password, request);
        } catch (PasswordRefused e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(Map.of("password", String.valueOf(e.getMessage())), model);
        } catch (AuthenticationException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(Map.of("present", OwnPassword.fault(e)), model);
        }
        new SecurityContextLogoutHandler().logout(request, response, null);
        return "redirect:/sign-in?changed";
    }

    /** They have seen what was done to their account. */
    @PostMapping("/account/seen")
    String seen() {
        accounts.told(currentUser.signedIn().userId());
        return "redirect:/account";
    }

    private String page(Map<String, String> errors, Model model) {
        String userId = currentUser.signedIn().userId();
        Account account = accounts.find(userId);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "roles",
                users.find(userId).stream()
                        .flatMap(user -> user.memberships().stream())
                        .map(membership -> roles.choice(membership).title())
                        .toList());
        model.addAttribute("passwordDue", account.passwordDue());
        model.addAttribute("untold", account.untold());
        model.addAttribute("entries", accounts.newestFirst(userId, LATEST).map(entry -> AccountLine.of(entry, roles)));
        return "account";
    }
}
