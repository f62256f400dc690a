package org.recommendationtracker.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.address.EngineAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for the one sign-in, and the short addresses of Tasklist. */
@Controller
class SignInPage {

    /**
     * Shows the form.
     *
     * @param wait seconds until the right password is taken again
     * @param error there if the last attempt failed
     * @param signedOut there if the reader has just signed out
     * @param changed there if the reader has just set another password
     */
    @GetMapping(SecurityConfiguration.SIGN_IN)
    String form(
            @RequestParam(required = false) @Nullable @Positive @Max(3_600) Integer wait,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @RequestParam(required = false) @Nullable String changed,
            HttpServletRequest request,
            Model model) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            model.addAttribute("typedName", session.getAttribute(SignInFailure.NAME));
            session.removeAttribute(SignInFailure.NAME);
        }
        model.addAttribute("wait", wait);
        model.addAttribute("failed", error != null || wait != null);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("changed", changed != null);
        return "sign-in";
    }

    @GetMapping({EngineAddresses.WEBAPPS, EngineAddresses.WEBAPPS + "/"})
    String tasklist() {
        return "redirect:" + EngineAddresses.TASKLIST;
    }
}
