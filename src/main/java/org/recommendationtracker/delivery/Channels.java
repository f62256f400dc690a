package org.recommendationtracker.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.recommendationtracker.notice.ChannelChoice;
import org.recommendationtracker.notice.ChannelChoices;
import org.recommendationtracker.notice.Subscription;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The channels that there are, by name: those through which messages are sent, and those that need none. */
@Component
class Channels implements ChannelChoices {

    private final ObjectProvider<Channel> channels;
    private final ObjectProvider<ChannelChoice> others;

    Channels(ObjectProvider<Channel> channels, ObjectProvider<ChannelChoice> others) {
        this.channels = channels;
        this.others = others;
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
        return Stream.concat(channels.stream().map(Channel::choice), others.stream())
                .sorted(Comparator.comparing(ChannelChoice::name))
                .toList();
    }
}
