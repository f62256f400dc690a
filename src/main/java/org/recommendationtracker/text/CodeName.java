package org.recommendationtracker.text;

/** What people call something that has a code: hyphens are spaces to them. */
public final class CodeName {

    private CodeName() {}

    /** {@code Letter issued} of {@code letter-issued}. */
    public static String of(String code) {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
