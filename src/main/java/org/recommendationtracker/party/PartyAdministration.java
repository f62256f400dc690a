package org.recommendationtracker.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Party.OtherName;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.text.PlainText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with parties: add, rename, merge and end them. Each change is kept, with who made it. */
@Service
@Transactional
public class PartyAdministration {

    private final PartyTable table;
    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    PartyAdministration(PartyTable table, JdbcClient database, Clock clock, ApplicationEventPublisher listeners) {
        this.table = table;
        this.database = database;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** A party that is new or was changed: told in the transaction in which it is kept. */
    public record Kept(Party party) {}

    /**
     * One of several parties to add or change.
     *
     * @param where it stands in what was sent, as in {@code line 12}
     */
    public record Wanted(PartyKind kind, String code, PartyDraft draft, String where) {}

    /**
     * Adds a party.
     *
     * @throws InvalidInput with everything that is wrong, or if the code is taken
     */
    public Party add(PartyKind kind, String code, PartyDraft draft, String by) {
        table.lock();
        Directory known = new Directory(table.all());
        String wanted = PlainText.of(code);
        if (known.find(kind, wanted).isPresent()) {
            throw new InvalidInput(
                    List.of(new Problem("code", "The code %s is taken: give another.".formatted(wanted))));
        }
        return put(known, kind, wanted, draft, by);
    }

    /**
     * Adds a party, or changes the one with this code.
     *
     * @param version that whoever changes it has seen; null if whatever it is now is to be replaced
     * @throws InvalidInput with everything that is wrong, or if somebody else has changed it since
     */
    public Party put(PartyKind kind, String code, PartyDraft draft, @Nullable Long version, String by) {
        table.lock();
        Directory known = new Directory(table.all());
        Optional<Party> before = known.find(kind, PlainText.of(code));
        if (version != null && before.isPresent() && before.get().version() != version) {
            throw new PartyChanged(before.get());
        }
        return put(known, kind, PlainText.of(code), draft, by);
    }

    /**
     * Adds or changes parties, all or none; each may name those before it.
     *
     * @param faults that were found already
     * @throws InvalidInput with everything that is wrong, by place
     */
    public void putAll(List<Wanted> parties, List<Problem> faults, String by) {
        table.lock();
        List<Problem> problems = new ArrayList<>(faults);
        Directory known = new Directory(table.all());
        for (Wanted wanted : parties) {
            List<Problem> own = PartyCheck.problems(known, wanted.kind(), wanted.code(), wanted.draft());
            own.forEach(problem -> problems.add(new Problem(wanted.where(), problem.message())));
            if (own.isEmpty()) {
                known = known.with(keep(known, wanted.kind(), wanted.code(), wanted.draft(), by));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /**
     * Gives a party another name by which people know it.
     *
     * @throws InvalidInput if the name is another party's
     */
    Party addName(Party party, String name, String by) {
        List<String> names = new ArrayList<>(party.otherNames().stream()
                .filter(other -> other.until() == null)
                .map(OtherName::name)
                .toList());
        names.add(name);
        PartyDraft draft = new PartyDraft(
                party.name(),
                names,
                party.email(),
                party.region(),
                party.office(),
                Optional.ofNullable(party.answerWithin()).map(Term::toString).orElse(null),
                party.validFrom(),
                party.validTo(),
                party.successor());
        return put(party.kind(), party.code(), draft, party.version(), by);
    }

    /** Keeps what more is to be known of a change. */
    void note(Party party, String what, String by) {
        record(party, what, by);
    }

    private Party put(Directory known, PartyKind kind, String code, PartyDraft draft, String by) {
        List<Problem> problems = PartyCheck.problems(known, kind, code, draft);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return keep(known, kind, code, draft, by);
    }

    /** Keeps what was checked; gives the party as it is now. */
    private Party keep(Directory known, PartyKind kind, String code, PartyDraft draft, String by) {
        Optional<Party> before = known.find(kind, code);
        Party after = wanted(kind, code, draft, before);
        List<String> changes = before.map(party -> PartyChanges.between(party, after))
                .orElseGet(() -> List.of("Added as “" + after.name() + "”"));
        if (changes.isEmpty()) {
            return before.orElse(after);
        }
        before.ifPresentOrElse(any -> table.update(after), () -> table.insert(after));
        if (before.filter(after::hasSameDays).isEmpty()) {
            table.keepDays(after, clock.instant());
        }
        changes.forEach(what -> record(after, what, by));
        listeners.publishEvent(new Kept(after));
        return after;
    }

    private Party wanted(PartyKind kind, String code, PartyDraft draft, Optional<Party> before) {
        List<OtherName> others = new ArrayList<>();
        before.ifPresent(party -> {
            party.otherNames().stream().filter(other -> other.until() != null).forEach(others::add);
            if (!party.name().equals(draft.name())) {
                others.add(new OtherName(party.name(), today()));
            }
        });
        Set<String> taken = Stream.concat(
                        Stream.of(draft.name()), others.stream().map(OtherName::name))
                .collect(Collectors.toSet());
        draft.otherNames().stream()
                .filter(taken::add)
                .map(other -> new OtherName(other, null))
                .forEach(others::add);
        others.removeIf(other -> other.name().equals(draft.name()));
        return new Party(
                kind,
                code,
                draft.name(),
                others,
                draft.email(),
                draft.region(),
                draft.office(),
                Optional.ofNullable(draft.answerWithin()).flatMap(Term::read).orElse(null),
                draft.validFrom(),
                draft.validTo(),
                draft.successor(),
                before.map(Party::version).orElse(0L) + 1);
    }

    /** What was done to a party, newest first. */
    @Transactional(readOnly = true)
    public List<PartyEntry> entries(PartyKind kind, String code) {
        return database.sql("select what, done_by, recorded_at from party_entry where kind = :kind and code = :code"
                        + " order by id desc limit 200")
                .param("kind", kind.name())
                .param("code", code)
                .query((row, number) ->
                        new PartyEntry(row.getString("what"), row.getString("done_by"), Utc.read(row, "recorded_at")))
                .list();
    }

    private void record(Party party, String what, String by) {
        database.sql("insert into party_entry (kind, code, what, done_by, recorded_at)"
                        + " values (:kind, :code, :what, :by, :at)")
                .param("kind", party.kind().name())
                .param("code", party.code())
                .param("what", Objects.requireNonNull(what))
                .param("by", by)
                .param("at", Utc.of(clock.instant()))
                .update();
    }

    private LocalDate today() {
        return England.today(clock);
    }
}
