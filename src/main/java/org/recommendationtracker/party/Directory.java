package org.recommendationtracker.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.recommendationtracker.text.PlainText;

/** All parties as they were at one moment. */
public final class Directory {

    /** From 0 to 1; below it a name is no more like another than by chance. */
    private static final double ALIKE = 0.85;

    private final Map<PartyKind, Map<String, Party>> byCode = new EnumMap<>(PartyKind.class);
    private final Map<PartyKind, Map<String, Party>> byName = new EnumMap<>(PartyKind.class);

    public Directory(Collection<Party> parties) {
        for (PartyKind kind : PartyKind.values()) {
            byCode.put(kind, new LinkedHashMap<>());
            byName.put(kind, new HashMap<>());
        }
        parties.stream().sorted(Comparator.comparing(Party::name)).forEach(this::add);
    }

    private void add(Party party) {
        codes(party.kind()).put(party.code(), party);
        party.names().forEach(name -> names(party.kind()).put(PartyNames.folded(name), party));
    }

    /** As it is once a party is added or changed. */
    Directory with(Party changed) {
        Stream<Party> others = byCode.values().stream()
                .flatMap(kind -> kind.values().stream())
                .filter(party -> party.kind() != changed.kind() || !party.code().equals(changed.code()));
        return new Directory(Stream.concat(others, Stream.of(changed)).toList());
    }

    /** By name. */
    public List<Party> all(PartyKind kind) {
        return List.copyOf(codes(kind).values());
    }

    public Optional<Party> find(PartyKind kind, String code) {
        return Optional.ofNullable(codes(kind).get(code));
    }

    /** The party with this code, name or other name, however it is written. */
    public Optional<Party> recognise(PartyKind kind, String codeOrName) {
        String wanted = PlainText.of(codeOrName);
        return find(kind, wanted).or(() -> Optional.ofNullable(names(kind).get(PartyNames.folded(wanted))));
    }

    /** What counts of a name when it is compared. */
    public static String key(String name) {
        return PartyNames.folded(name);
    }

    /** The party that somebody may have meant; empty if none has a name that is like it. */
    public Optional<Party> nearest(PartyKind kind, String codeOrName) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        String wanted = PartyNames.folded(codeOrName);
        return names(kind).entrySet().stream()
                .map(name -> Map.entry(name.getValue(), similarity.apply(wanted, name.getKey())))
                .filter(party -> party.getValue() >= ALIKE)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** Those that were merged into a party, and into these in turn. */
    public List<Party> predecessors(PartyKind kind, String code) {
        List<Party> found = new ArrayList<>();
        List<String> successors = new ArrayList<>(List.of(code));
        for (int i = 0; i < successors.size(); i++) {
            String successor = successors.get(i);
            codes(kind).values().stream()
                    .filter(party -> successor.equals(party.successor()))
                    .forEach(party -> {
                        found.add(party);
                        successors.add(party.code());
                    });
        }
        return found;
    }

    /** What somebody is with these memberships: whoever belongs to a party acts for those that were merged into it. */
    public Set<Membership> withPredecessors(Set<Membership> memberships) {
        return memberships.stream()
                .flatMap(membership -> Stream.concat(Stream.of(membership), predecessors(membership)))
                .collect(Collectors.toSet());
    }

    private Stream<Membership> predecessors(Membership membership) {
        String party = membership.party();
        return party == null
                ? Stream.of()
                : PartyKind.of(membership.role())
                        .flatMap(kind -> predecessors(kind, party).stream())
                        .map(earlier -> new Membership(membership.role(), earlier.code()));
    }

    private Map<String, Party> codes(PartyKind kind) {
        return byCode.getOrDefault(kind, Map.of());
    }

    private Map<String, Party> names(PartyKind kind) {
        return byName.getOrDefault(kind, Map.of());
    }
}
