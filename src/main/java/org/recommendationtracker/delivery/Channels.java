package org.recommendationtracker.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recommendationtracker.notice.ChannelChoice;
import org.recommendationtracker.notice.ChannelChoices;
import org.recommendationtracker.notice.Subscription;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The channels that there are, by name. */
@Component
class Channels implements ChannelChoices {

    private final ObjectProvider<Channel> channels;

    Channels(ObjectProvider<Channel> channels) {
        this.channels = channels;
    }

    List<Channel> channels() {
        return channels.stream()
                .sorted(Comparator.comparing(channel -> channel.choice().name()))
                .toList();
    }

    /**
     * Whom a channel reaches, and where.
     *
     * @param recipients their codes
     * @param chosen what they asked for, of all who did
     */
    static Map<String, String> addresses(
            Channel channel, Collection<String> recipients, Map<String, Subscription> chosen) {
        Map<String, Subscription> asked = new HashMap<>();
        recipients.forEach(code -> asked.put(code, chosen.getOrDefault(code, Subscription.USUAL)));
        return channel.addresses(asked);
    }

    @Override
    public List<ChannelChoice> all() {
        return channels().stream().map(Channel::choice).toList();
    }
}
