package org.recommendationtracker.notice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.notice.Frequency;
import org.recommendationtracker.notice.Subscription;
import org.recommendationtracker.notice.Subscriptions;

/**
 * A subscription over REST.
 *
 * @param recipient its code, as notices name it
 * @param events short names of the events that it hears of; left out if these are all that it can choose
 * @param channels how often it hears through each channel that there is, chosen or usual
 * @param email where its e-mail goes; left out if this is the address that is published of it
 * @param choosable short names of those that it can choose
 * @param changedBy user id; left out if nothing was ever chosen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionView(
        String recipient,
        @Nullable Set<String> events,
        Set<String> reports,
        Set<String> themes,
        Map<String, Frequency> channels,
        @Nullable String email,
        List<String> choosable,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    static SubscriptionView of(Subscriptions.Current current) {
        Subscription subscription = current.subscription();
        return new SubscriptionView(
                current.recipient().code(),
                subscription.events(),
                subscription.reports(),
                subscription.themes(),
                frequencies(current),
                subscription.email(),
                current.choosable(),
                current.changedBy(),
                current.changedAt());
    }

    private static Map<String, Frequency> frequencies(Subscriptions.Current current) {
        Map<String, Frequency> all = new TreeMap<>();
        current.channels()
                .forEach(channel ->
                        all.put(channel.name(), current.subscription().frequency(channel)));
        return all;
    }
}
