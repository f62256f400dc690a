package org.recommendationtracker.notice;

import java.util.List;

/** The channels that can be chosen; the inbox is none of them, since it cannot be turned off. */
public interface ChannelChoices {

    List<ChannelChoice> all();
}
