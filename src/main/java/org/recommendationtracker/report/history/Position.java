package org.recommendationtracker.report.history;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Decision;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.text.PlainText;

/**
 * What a government's words for its position say in ours.
 *
 * @param decision null if they decide nothing
 */
record Position(@Nullable Decision decision, @Nullable Extent extent) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private static final Map<String, Position> WORDS = Map.ofEntries(
            Map.entry("accepted", new Position(Decision.ACCEPTED, null)),
            Map.entry("accept", new Position(Decision.ACCEPTED, null)),
            Map.entry("agreed", new Position(Decision.ACCEPTED, null)),
            Map.entry("accepted in full", new Position(Decision.ACCEPTED, Extent.IN_FULL)),
            Map.entry("fully accepted", new Position(Decision.ACCEPTED, Extent.IN_FULL)),
            Map.entry("accepted in part", new Position(Decision.ACCEPTED, Extent.IN_PART)),
            Map.entry("partially accepted", new Position(Decision.ACCEPTED, Extent.IN_PART)),
            Map.entry("partly accepted", new Position(Decision.ACCEPTED, Extent.IN_PART)),
            Map.entry("accepted in principle", new Position(Decision.ACCEPTED, Extent.IN_PRINCIPLE)),
            Map.entry("under consideration", new Position(Decision.UNDER_CONSIDERATION, null)),
            Map.entry("to be considered further", new Position(Decision.UNDER_CONSIDERATION, null)),
            Map.entry("not decided", new Position(null, null)),
            Map.entry("no decision", new Position(null, null)),
            Map.entry("rejected", new Position(Decision.REJECTED, null)),
            Map.entry("not accepted", new Position(Decision.REJECTED, null)),
            Map.entry("not agreed", new Position(Decision.REJECTED, null)));

    @Nullable String extentName() {
        return extent == null ? null : extent.name();
    }

    /** Empty if the words are none that are known. */
    static Optional<Position> of(String words) {
        return Optional.ofNullable(WORDS.get(key(words)));
    }

    /** By which words are compared. */
    static String key(String words) {
        return PlainText.of(BETWEEN_WORDS
                .matcher(words.replace('_', ' ').toLowerCase(Locale.ROOT))
                .replaceAll(" "));
    }
}
