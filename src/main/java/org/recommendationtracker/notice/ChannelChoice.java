package org.recommendationtracker.notice;

import java.util.List;

/**
 * A way in which recipients can hear of notices beside their inbox.
 *
 * @param name as {@code email}
 * @param title as people read it
 * @param frequencies those that can be chosen, in their order
 * @param usual for whoever has chosen nothing
 */
public record ChannelChoice(String name, String title, List<Frequency> frequencies, Frequency usual) {}
