package org.recommendationtracker.audit.chain;

import org.jspecify.annotations.Nullable;

/** Writes a flat object in the form of RFC 8785; its members must be added in the order of their names. */
final class CanonicalJson {

    private static final char FIRST_PRINTED = ' ';

    private final StringBuilder json = new StringBuilder(512).append('{');

    CanonicalJson add(String name, @Nullable String value) {
        member(name);
        if (value == null) {
            json.append("null");
        } else {
            string(value);
        }
        return this;
    }

    CanonicalJson add(String name, long value) {
        member(name);
        json.append(value);
        return this;
    }

    private void member(String name) {
        if (json.length() > 1) {
            json.append(',');
        }
        string(name);
        json.append(':');
    }

    private void string(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        json.append('"');
    }

    private void character(char character) {
        switch (character) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (character < FIRST_PRINTED) {
                    json.append("\\u%04x".formatted((int) character));
                } else {
                    json.append(character);
                }
            }
        }
    }

    /** The object with all members so far. */
    @Override
    public String toString() {
        return json + "}";
    }
}
