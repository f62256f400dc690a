package org.recommendationtracker.recommendation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lasting name of an action: its recommendation's reference and its number in it, as in {@code SCRP-2014-01/A1}. */
public record ActionReference(RecommendationReference recommendation, int number) {

    private static final Pattern FORM = Pattern.compile("([A-Z0-9.-]+)/A(\\d{1,5})");

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is not an action's reference
     */
    public static ActionReference parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not an action's reference: " + text);
        }
        return new ActionReference(new RecommendationReference(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** Empty if the text has not an action reference's form. */
    public static Optional<ActionReference> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(parse(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return recommendation + "/A" + number;
    }
}
