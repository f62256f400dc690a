package org.recommendationtracker.register;

/** What people call a theme. */
public final class ThemeName {

    private ThemeName() {}

    /** Of a theme's code: hyphens are spaces to people. */
    public static String of(String code) {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
