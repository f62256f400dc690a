package org.recommendationtracker.register;

import org.recommendationtracker.text.CodeName;

/** What people call a theme. */
public final class ThemeName {

    private ThemeName() {}

    /** Of a theme's code. */
    public static String of(String code) {
        return CodeName.of(code);
    }
}
