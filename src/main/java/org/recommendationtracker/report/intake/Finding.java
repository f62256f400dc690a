package org.recommendationtracker.report.intake;

/**
 * Something that must be put right before a report can be taken in.
 *
 * @param entry position of the recommendation in the list, from 0; {@link #HEAD} for the report as a whole
 * @param field name of the field as files have it; empty if it is about the whole entry
 * @param message what is wrong, and what to do
 */
public record Finding(int entry, String field, String message) {

    public static final int HEAD = -1;

    public static Finding ofHead(String field, String message) {
        return new Finding(HEAD, field, message);
    }

    public boolean isOfHead() {
        return entry == HEAD;
    }
}
