package org.recommendationtracker.party;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the code of a party of its name: {@code The Ministry of Housing} is {@code ministry-housing}. */
final class ProposedCode {

    private static final Pattern OTHER_SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    /** A number follows, if it is taken; then it is 40 at most. */
    private static final int LONGEST = 35;

    private ProposedCode() {}

    static String of(Directory known, PartyKind kind, String name, Collection<String> taken) {
        String words = ENDS.matcher(OTHER_SIGNS.matcher(PartyNames.folded(name)).replaceAll("-"))
                .replaceAll("");
        String code = words.isEmpty() ? kind.path() : shortened(words);
        return Stream.concat(Stream.of(code), IntStream.iterate(2, n -> n + 1).mapToObj(n -> code + "-" + n))
                .filter(free -> !free.equals("new") && !taken.contains(free) && isFree(known, free))
                .findFirst()
                .orElseThrow();
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST);
        return words.substring(0, end < 0 ? LONGEST : end);
    }

    /** Offices and boards have no code in common; nobody misses one of another kind. */
    private static boolean isFree(Directory known, String code) {
        return Stream.of(PartyKind.values()).map(kind -> known.find(kind, code)).allMatch(Optional::isEmpty);
    }
}
