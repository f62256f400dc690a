package org.recommendationtracker.browser;

import java.util.Locale;

/** The sizes at which pages are looked at, in CSS pixels. */
public enum Screen {
    /** The narrowest that WCAG 2.2 asks for (1.4.10 Reflow). */
    PHONE(320, 640),
    DESKTOP(1280, 800);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
