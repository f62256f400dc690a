package org.recommendationtracker;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs to know. */
@ControllerAdvice
class LayoutModel {

    private final boolean demo;

    LayoutModel(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("standalone"));
    }

    /** The path asked for, by which the navigation marks the section that the reader is in. */
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** Whether this is the stand-alone demo, whose users anybody may be. */
    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }
}
