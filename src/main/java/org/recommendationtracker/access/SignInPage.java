package org.recommendationtracker.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form for the one sign-in, and the short addresses of Tasklist. */
@Controller
class SignInPage {

    @GetMapping(SecurityConfiguration.SIGN_IN)
    String form() {
        return "sign-in";
    }

    @GetMapping({"/camunda", "/camunda/"})
    String tasklist() {
        return "redirect:" + CamundaWebapps.TASKLIST;
    }
}
