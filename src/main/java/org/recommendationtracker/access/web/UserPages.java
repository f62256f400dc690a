package org.recommendationtracker.access.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.account.Accounts;
import org.recommendationtracker.access.user.Invitation;
import org.recommendationtracker.access.user.UnknownUser;
import org.recommendationtracker.access.user.UserAdministration;
import org.recommendationtracker.access.user.UserEntry;
import org.recommendationtracker.refusal.FieldErrors;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.text.PlainText;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who uses the tracker, and in which roles; administrators invite and remove users, and give and take roles here. */
@Controller
@RequestMapping("/accounts/users")
class UserPages {

    private static final int PAGE_SIZE = 50;
    private static final PageRequest LATEST = PageRequest.of(0, 20);
    private static final Invitation NOBODY = new Invitation("", "", "", "", "");

    private final UserAdministration users;
    private final Accounts accounts;
    private final LinkMaking links;
    private final RoleChoices roles;
    private final CurrentUser currentUser;

    UserPages(
            UserAdministration users, Accounts accounts, LinkMaking links, RoleChoices roles, CurrentUser currentUser) {
        this.users = users;
        this.accounts = accounts;
        this.links = links;
        this.roles = roles;
        this.currentUser = currentUser;
    }

    /** A user as the list shows them. */
    record Line(String userId, String name, List<String> roles) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            Model model) {
        String words = PlainText.of(q);
        model.addAttribute("words", words);
        model.addAttribute(
                "found", users.find(words, PageRequest.of(page, PAGE_SIZE)).map(this::line));
        return "users";
    }

    private Line line(UserEntry user) {
        return new Line(
                user.userId(),
                user.name(),
                user.memberships().stream()
                        .map(membership -> roles.choice(membership).title())
                        .toList());
    }

    @GetMapping("/new")
    String begin(Model model) {
        return form(NOBODY, List.of(), model);
    }

    @PostMapping("/new")
    String invite(
            @ModelAttribute Invitation invitation, Model model, RedirectAttributes next, HttpServletResponse response) {
        try {
            next.addFlashAttribute(
                    "link", links.link(invitation.userId(), users.invite(invitation, currentUser.signedIn())));
            return redirect(invitation.userId());
        } catch (InvalidInput refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(invitation, refused.problems(), model);
        }
    }

    private String form(Invitation invitation, List<InvalidInput.Problem> problems, Model model) {
        model.addAttribute("form", invitation);
        model.addAttribute("errors", new FieldErrors(problems));
        model.addAttribute("choices", roles.all());
        return "user-new";
    }

    @GetMapping("/{userId}")
    String show(@PathVariable String userId, Model model) {
        return one(userId, List.of(), model);
    }

    @PostMapping("/{userId}/roles")
    String give(
            @PathVariable String userId,
            @RequestParam(required = false) @Nullable String group,
            Model model,
            HttpServletResponse response) {
        return changed(
                userId,
                model,
                response,
                () -> users.give(userId, Objects.requireNonNullElse(group, ""), currentUser.signedIn()));
    }

    @PostMapping("/{userId}/roles/{group}/removal")
    String take(@PathVariable String userId, @PathVariable String group, Model model, HttpServletResponse response) {
        return changed(userId, model, response, () -> users.take(userId, group, currentUser.signedIn()));
    }

    @PostMapping("/{userId}/password-link")
    String link(@PathVariable String userId, RedirectAttributes next) {
        Optional<LinkMaking.Link> link =
                links.make(userId, currentUser.signedIn().userId());
        next.addFlashAttribute("link", link.orElseThrow(() -> new UnknownUser(userId)));
        return redirect(userId);
    }

    @GetMapping("/{userId}/removal")
    String askRemoval(@PathVariable String userId, Model model) {
        return removal(userId, List.of(), model);
    }

    @PostMapping("/{userId}/removal")
    String remove(@PathVariable String userId, Model model, HttpServletResponse response) {
        try {
            users.remove(userId, currentUser.signedIn());
            return "redirect:/accounts/users";
        } catch (InvalidInput refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return removal(userId, refused.problems(), model);
        }
    }

    private String removal(String userId, List<InvalidInput.Problem> problems, Model model) {
        model.addAttribute("user", user(userId));
        model.addAttribute("errors", new FieldErrors(problems));
        return "user-removal";
    }

    private String changed(String userId, Model model, HttpServletResponse response, Runnable change) {
        try {
            change.run();
            return redirect(userId);
        } catch (InvalidInput refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return one(userId, refused.problems(), model);
        }
    }

    private static String redirect(String userId) {
        return "redirect:/accounts/users/" + userId;
    }

    private String one(String userId, List<InvalidInput.Problem> problems, Model model) {
        UserEntry user = user(userId);
        model.addAttribute("user", user);
        model.addAttribute(
                "held", user.memberships().stream().map(roles::choice).toList());
        model.addAttribute("choices", roles.all());
        model.addAttribute("errors", new FieldErrors(problems));
        model.addAttribute("entries", accounts.newestFirst(userId, LATEST).map(entry -> AccountLine.of(entry, roles)));
        return "user";
    }

    private UserEntry user(String userId) {
        return users.find(userId).orElseThrow(() -> new UnknownUser(userId));
    }
}
