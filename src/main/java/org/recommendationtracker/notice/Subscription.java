package org.recommendationtracker.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient asked to hear.
 *
 * @param events short names, in their order, of the events that it hears of; null for all that its kind hears of
 * @param reports references of reports that it follows though they do not concern it
 * @param themes codes of themes that it follows in the same way
 * @param channels how often it hears through each channel, by the channel's name; none for the usual
 * @param email where its e-mail goes; null for the address that is published of it
 */
public record Subscription(
        @Nullable Set<String> events,
        Set<String> reports,
        Set<String> themes,
        Map<String, Frequency> channels,
        @Nullable String email) {

    /** Of whoever has chosen nothing. */
    public static final Subscription USUAL = new Subscription(null, Set.of(), Set.of(), Map.of(), null);

    /** What was kept before there were channels has none. */
    public Subscription {
        channels = channels == null ? Map.of() : Map.copyOf(channels);
    }

    /** How often it hears through a channel. */
    public Frequency frequency(ChannelChoice channel) {
        return channels.getOrDefault(channel.name(), channel.usual());
    }

    Subscription withFrequency(String channel, Frequency frequency) {
        Map<String, Frequency> changed = new HashMap<>(channels);
        changed.put(channel, frequency);
        return new Subscription(events, reports, themes, changed, email);
    }

    boolean hearsOf(String event) {
        return events == null || events.contains(event);
    }

    /** Whether it asked for what does not concern it otherwise. */
    boolean follows(TrackerEvent event) {
        return reports.contains(event.report()) || event.themes().stream().anyMatch(themes::contains);
    }
}
