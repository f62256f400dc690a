package org.recommendationtracker.picture;

/**
 * What is counted.
 *
 * @param one as a sentence says it of one
 * @param many as a sentence says it of none or several
 */
public record Counted(String one, String many) {

    public static final Counted RECOMMENDATIONS = new Counted("recommendation", "recommendations");
    public static final Counted ACTIONS = new Counted("action", "actions");

    String of(long count) {
        return Words.count(count) + " " + (count == 1 ? one : many);
    }

    String axis() {
        return "Number of " + many;
    }
}
