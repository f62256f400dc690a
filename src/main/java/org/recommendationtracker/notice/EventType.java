package org.recommendationtracker.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wire name of an event, taken apart.
 *
 * @param event the short name that the decision table of audiences knows: {@code accepted}, {@code report-published}
 * @param version of the data's shape
 */
record EventType(String event, int version) {

    private static final String OURS = "org.recommendationtracker.";
    private static final Pattern PARTS = Pattern.compile("(?<name>[a-z][a-z.-]*)\\.v(?<version>[0-9]{1,4})");
    private static final String RECOMMENDATION = "recommendation.";

    /** @throws UnreadableEvent if the type is not one of this product's */
    static EventType parse(String type) {
        Matcher parts = PARTS.matcher(type.startsWith(OURS) ? type.substring(OURS.length()) : "");
        if (!parts.matches()) {
            throw new UnreadableEvent("The event type \"" + type + "\" is not one of the tracker's");
        }
        String name = parts.group("name");
        String event =
                name.startsWith(RECOMMENDATION) ? name.substring(RECOMMENDATION.length()) : name.replace('.', '-');
        return new EventType(event, Integer.parseInt(parts.group("version")));
    }

    boolean isAboutReport() {
        return event.startsWith("report-");
    }
}
