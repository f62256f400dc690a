package org.recommendationtracker.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.text.EmailAddress;
import org.springframework.stereotype.Component;

/** What a subscription can ask for. */
@Component
class SubscriptionRules {

    static final int MOST_REPORTS = 200;
    static final int MOST_THEMES = 100;

    private static final Pattern THEME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final Audiences audiences;
    private final RegisteredReports reports;
    private final ChannelChoices channels;

    SubscriptionRules(Audiences audiences, RegisteredReports reports, ChannelChoices channels) {
        this.audiences = audiences;
        this.reports = reports;
        this.channels = channels;
    }

    /** The events that such recipients hear of, in the order of the decision table. */
    List<String> choosable(Audience audience) {
        return audiences.events().stream()
                .filter(event -> Reminder.of(event).isEmpty())
                .filter(event -> audiences.of(event).contains(audience))
                .toList();
    }

    void check(Subscription asked, Audience audience) {
        List<Problem> problems = new ArrayList<>();
        unknownEvents(asked, choosable(audience))
                .forEach(event ->
                        problems.add(new Problem("events", "There is no event “%s” to choose.".formatted(event))));
        if (asked.reports().size() > MOST_REPORTS) {
            problems.add(new Problem("reports", "Follow at most %d reports.".formatted(MOST_REPORTS)));
        } else {
            asked.reports().stream()
                    .filter(report -> !reports.isPublished(report))
                    .forEach(report -> problems.add(
                            new Problem("reports", "There is no published report “%s”.".formatted(report))));
        }
        if (asked.themes().size() > MOST_THEMES) {
            problems.add(new Problem("themes", "Follow at most %d themes.".formatted(MOST_THEMES)));
        }
        asked.themes().stream()
                .filter(theme -> !THEME.matcher(theme).matches())
                .forEach(theme -> problems.add(
                        new Problem("themes", "“%s” is not a theme: a code such as “guidance” is.".formatted(theme))));
        asked.channels().forEach((name, frequency) -> wrong(name, frequency)
                .ifPresent(message -> problems.add(new Problem("channels", message))));
        if (asked.email() != null && !EmailAddress.isPossible(asked.email())) {
            problems.add(new Problem("email", "Write the e-mail address as in office@example.gov.uk."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private Optional<String> wrong(String name, Frequency frequency) {
        ChannelChoice choice = channels.all().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElse(null);
        if (choice == null) {
            return Optional.of("There is no channel “%s”: choose from %s."
                    .formatted(name, names(channels.all().stream().map(ChannelChoice::name))));
        }
        return choice.frequencies().contains(frequency)
                ? Optional.empty()
                : Optional.of("“%s” cannot be told “%s”: choose from %s."
                        .formatted(
                                name,
                                frequency.parameter(),
                                names(choice.frequencies().stream().map(Frequency::parameter))));
    }

    private static String names(Stream<String> each) {
        return each.collect(Collectors.joining(", "));
    }

    private static Stream<String> unknownEvents(Subscription asked, List<String> choosable) {
        return asked.events() == null
                ? Stream.empty()
                : asked.events().stream().filter(event -> !choosable.contains(event));
    }
}
