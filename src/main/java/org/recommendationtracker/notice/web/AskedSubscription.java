package org.recommendationtracker.notice.web;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.notice.Frequency;
import org.recommendationtracker.notice.Subscription;
import org.recommendationtracker.text.PlainText;

/** Reads what somebody sent or typed of a subscription. */
final class AskedSubscription {

    private AskedSubscription() {}

    /** @param events null for the usual ones */
    static Subscription of(
            @Nullable Collection<@Nullable String> events,
            @Nullable Collection<@Nullable String> reports,
            @Nullable Collection<@Nullable String> themes,
            @Nullable Map<String, Frequency> channels,
            @Nullable String email) {
        return new Subscription(
                events == null ? null : tidy(events, text -> text.toLowerCase(Locale.ROOT)),
                tidy(reports, text -> text.toUpperCase(Locale.ROOT)),
                tidy(themes, text -> text.toLowerCase(Locale.ROOT)),
                Objects.requireNonNullElse(channels, Map.of()),
                PlainText.isBlank(email) ? null : PlainText.of(Objects.requireNonNull(email)));
    }

    private static Set<String> tidy(@Nullable Collection<@Nullable String> values, UnaryOperator<String> writing) {
        return Objects.requireNonNullElse(values, Collections.<@Nullable String>emptyList()).stream()
                .map(PlainText::of)
                .filter(text -> !text.isEmpty())
                .map(writing)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
