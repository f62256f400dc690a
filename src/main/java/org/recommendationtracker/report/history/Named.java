package org.recommendationtracker.report.history;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Directory;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.recommendation.Source;
import org.recommendationtracker.text.PlainText;

/** Whom and what a history names: parties, sources, addresses. */
final class Named {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+");
    private static final int MAX_TITLE = 300;
    private static final int MAX_ADDRESS = 2_000;
    private static final int MAX_PAGE = 40;

    private final Problems problems;
    private final Directory known;

    Named(Problems problems, Directory known) {
        this.problems = problems;
        this.known = known;
    }

    /** A party by its code or a name; if there is none, the nearest is proposed. */
    Optional<Party> party(String place, PartyKind kind, @Nullable String given) {
        if (given == null || PlainText.isBlank(given)) {
            problems.add(place, "Name the %s, by its name or code.".formatted(kind.noun()));
            return Optional.empty();
        }
        Optional<Party> found = known.recognise(kind, given);
        if (found.isEmpty()) {
            String proposal = known.nearest(kind, given)
                    .map(near -> " Is it %s (%s)?".formatted(near.name(), near.code()))
                    .orElse(" If it is new, ask for it to be added.");
            problems.add(place, "There is no %s “%s”.%s".formatted(kind.noun(), PlainText.of(given), proposal));
        }
        return found;
    }

    /** An address of the web that may be left out. */
    Optional<String> address(String place, @Nullable String given) {
        Optional<String> address = problems.text(place, given, MAX_ADDRESS);
        address.filter(text -> !WEB.matcher(text).matches())
                .ifPresent(text -> problems.add(place, "Write the address as in https://www.gov.uk/guidance."));
        return address;
    }

    /** Who says something; it must be named. */
    Source source(String place, @Nullable Source given) {
        if (given == null) {
            problems.add(place, "Name the source: the title of a document, and its address and page if it has them.");
            return new Source("", null, null);
        }
        return new Source(
                problems.required(place + ".title", given.title(), MAX_TITLE, "Give the title of the source."),
                address(place + ".address", given.address()).orElse(null),
                problems.text(place + ".page", given.page(), MAX_PAGE).orElse(null));
    }
}
