package org.recommendationtracker.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import org.recommendationtracker.address.PublicAddress;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/** What events name for ever must lead readers on other machines somewhere, and the brokers must be able to do what is demanded of them. */
final class TopicSettings {

    private TopicSettings() {}

    static void check(PropertyResolver settings) {
        boolean isWrong = Optional.ofNullable(settings.getProperty("tracker.events.schemas"))
                .filter(StringUtils::hasText)
                .filter(told -> !isForEverybody(told))
                .isPresent();
        if (isWrong) {
            throw new StartRefused(
                    "TRACKER_EVENTS_SCHEMAS must be an absolute address and none of this machine, such as https://tracker.example.gov.uk/schemas/, or urn:recommendation-tracker:schemas: for the schemas' own identifiers: events name it for ever, so correct it.");
        }
        int copies = StartChecks.number(settings, "tracker.events.replication-factor", 1);
        int least = StartChecks.number(settings, "tracker.events.min-insync-replicas", 1);
        if (least > copies) {
            throw new StartRefused(
                    "TRACKER_EVENTS_MIN_INSYNC_REPLICAS is %d and TRACKER_EVENTS_REPLICATION_FACTOR %d: nothing could ever be sent, so make the first no larger than the second."
                            .formatted(least, copies));
        }
    }

    private static boolean isForEverybody(String address) {
        try {
            URI read = new URI(address.trim());
            return switch (Objects.requireNonNullElse(read.getScheme(), "")) {
                case "urn" -> true;
                case "http", "https" -> read.getHost() != null && !PublicAddress.isOfThisMachine(read.getHost());
                default -> false;
            };
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
