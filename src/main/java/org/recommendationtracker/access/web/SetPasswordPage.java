package org.recommendationtracker.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.account.PasswordLinks;
import org.recommendationtracker.access.account.PasswordRefused;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a link for a new password leads. */
@Controller
class SetPasswordPage {

    private static final String PAGE = "set-password";

    private final PasswordLinks links;

    SetPasswordPage(PasswordLinks links) {
        this.links = links;
    }

    @GetMapping("/set-password/{token}")
    String show(@PathVariable String token, HttpServletResponse response, Model model) {
        keepSecret(response);
        Optional<String> userId = links.userOf(token);
        model.addAttribute("token", token);
        model.addAttribute("userId", userId.orElse(null));
        response.setStatus(userId.isPresent() ? HttpStatus.OK.value() : HttpStatus.NOT_FOUND.value());
        return PAGE;
    }

    @PostMapping("/set-password/{token}")
    String set(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String password,
            HttpServletResponse response,
            Model model) {
        try {
            if (links.use(token, password == null ? "" : password)) {
                return "redirect:/sign-in?changed";
            }
        } catch (PasswordRefused e) {
            model.addAttribute("error", e.getMessage());
        }
        show(token, response, model);
        if (response.getStatus() == HttpStatus.OK.value()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return PAGE;
    }

    /** The address is the secret. */
    private static void keepSecret(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
