package org.recommendationtracker.report.history;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.PastLife;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.history.HistoryLoad.State;
import org.recommendationtracker.report.history.HistoryReader.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes histories over: one person of the issuing body's panel, or of the office that answers, sends it, and another confirms it.
 * Nothing of it can be seen elsewhere before. Those that are part of the product are taken over by the tracker itself.
 */
@Service
@Transactional
public class Histories {

    private static final int NEWEST = 200;

    private static final String FROM_PRODUCT = "Part of the product: nobody sent it, and nobody confirmed it";

    private final HistoryReader reader;
    private final HistoryLoadTable table;
    private final Takeover takeover;
    private final TakeoverQueue queue;
    private final Reports reports;
    private final Clock clock;

    Histories(
            HistoryReader reader,
            HistoryLoadTable table,
            Takeover takeover,
            TakeoverQueue queue,
            Reports reports,
            Clock clock) {
        this.reader = reader;
        this.table = table;
        this.takeover = takeover;
        this.queue = queue;
        this.reports = reports;
        this.clock = clock;
    }

    /** What a load would take over. */
    public record Preview(String title, List<PastLife> lives) {

        /** Code of the body that issued the report; null if nothing of it is kept any more. */
        public @Nullable String issuingBody() {
            return lives.isEmpty() ? null : lives.get(0).item().issuingBody();
        }

        /** How many recommendations and answers lack what, in words. */
        public Map<String, Long> notStated() {
            return NotStated.in(lives);
        }
    }

    /**
     * Keeps a history until a second person confirms it.
     *
     * @param json a {@link SentHistory}
     * @throws InvalidInput with everything that is wrong, by place
     * @throws StepRefused if the person is neither of the body's panel nor of the office that answers all of it
     */
    public HistoryLoad load(byte[] json, Person person) {
        return load(HistoryFile.read(json), CellChanges.NONE, person);
    }

    /** The same of a table: what is wrong with it is told by its lines or rows, or by the name of the parameter. */
    public HistoryLoad load(byte[] file, TableHead head, Person person) {
        return load(new SentTable(HistoryTable.read(file, head), head, CellChanges.NONE), person);
    }

    HistoryLoad load(SentTable sent, Person person) {
        return inWordsOf(sent, history -> load(history, sent.changes(), person));
    }

    /** Throws as a load would. */
    void check(SentTable sent, Person person) {
        inWordsOf(sent, history -> check(history, person));
    }

    /** If some rows cannot be read, what is wrong with the others is found all the same. */
    private <T> T inWordsOf(SentTable sent, Function<SentHistory, T> what) {
        HistoryTable.Read read = HistoryTable.history(sent.table(), sent.head());
        Problems ofRows = read.problems();
        try {
            if (ofRows.isEmpty()) {
                return what.apply(read.history());
            }
            if (!read.history().recommendations().isEmpty()) {
                reader.read(read.history(), Actor.SYSTEM.userId());
            }
        } catch (InvalidInput refused) {
            read.places().inWordsOfTheTable(refused).problems().forEach(ofRows::add);
        }
        throw ofRows.refusal();
    }

    private HistoryLoad load(SentHistory sent, CellChanges changes, Person person) {
        Checked checked = check(sent, person);
        HistoryLoad load = HistoryLoad.pending(checked.reading.report(), checked.actor, Utc.now(clock), changes);
        table.insert(load, HistoryFile.write(sent));
        return load;
    }

    /** A history that can be taken over, and as what it was sent. */
    private record Checked(Reading reading, Actor actor) {}

    private Checked check(SentHistory sent, Person person) {
        Reading reading = reader.read(sent, person.userId());
        Actor actor = authority(reading, person);
        takeover.requireNew(reading.report());
        return new Checked(reading, actor);
    }

    private static Actor authority(Reading reading, Person person) {
        Optional<Actor> panel = person.as(Role.PANEL, reading.report().issuingBody());
        return panel.or(() -> reading.offices().size() == 1
                        ? person.as(Role.OFFICIALS, reading.offices().iterator().next())
                        : Optional.empty())
                .orElseThrow(() -> StepRefused.notYou(
                        "A history is taken over by the panel of the body that issued the report (%s), or by officials of the"
                                        .formatted(reading.report().issuingBody())
                                + " one office that answers all of it."));
    }

    /**
     * Takes over what another person sent; a large one in the background, and soon.
     *
     * @throws UnknownHistory if there is none that the person may know of
     * @throws StepRefused if they sent it themselves, or it is decided already
     * @throws InvalidInput if it cannot be taken over any more
     */
    public HistoryLoad confirm(String id, Person person) {
        HistoryLoad load = find(id, person);
        Reading reading = takeover.reading(load);
        authority(reading, person);
        if (load.loadedBy().userId().equals(person.userId())) {
            throw StepRefused.notYou("You sent this history: somebody else confirms it.");
        }
        decide(load, State.BEING_TAKEN_OVER, person);
        takeover.requireNew(reading.report());
        if (ReportState.takesLong(reading.lives().size())) {
            queue.add(id, Utc.now(clock));
        } else {
            takeover.all(load, reading, person.userId(), taken -> {});
        }
        return find(id, person);
    }

    /**
     * Takes over a history that is part of the product, unless there is a report of its reference. It is checked like any other; nobody
     * sent or confirmed it, and its entries say so.
     *
     * @param json a {@link SentHistory}
     * @throws InvalidInput with everything that is wrong, by place
     */
    public void takeOverFromProduct(byte[] json) {
        SentHistory sent = HistoryFile.read(json);
        SentHistory.Head head = sent.report();
        if (head != null && head.reference() != null && reports.exists(head.reference())) {
            return;
        }
        Reading reading = reader.read(sent, Actor.SYSTEM.userId());
        reports.takeOver(reading.report(), reading.lives(), Actor.SYSTEM, FROM_PRODUCT, taken -> {});
    }

    /** Ends it without taking anything over; whoever sent it may do so too. Throws as {@link #confirm} does. */
    public void dismiss(String id, Person person) {
        HistoryLoad load = find(id, person);
        authority(takeover.reading(load), person);
        decide(load, State.DISMISSED, person);
    }

    private void decide(HistoryLoad load, State state, Person person) {
        if (!load.isPending() || !table.decide(load.id(), state, person.userId(), Utc.now(clock))) {
            // read anew, since somebody may have decided it this moment
            throw StepRefused.notNow(table.find(load.id()).orElse(load).state().refusal());
        }
    }

    /** A load that the person may know of: one of their own party, or any if they are an auditor. */
    @Transactional(readOnly = true)
    public HistoryLoad find(String id, Person person) {
        return table.find(id).filter(load -> mayKnow(load, person)).orElseThrow(() -> new UnknownHistory(id));
    }

    /** The newest of those that the person may know of. */
    @Transactional(readOnly = true)
    public List<HistoryLoad> newest(Person person) {
        List<HistoryLoad> newest =
                person.has(Role.AUDITORS) ? table.newest(NEWEST) : table.newest(person.parties(), NEWEST);
        return newest.stream().filter(load -> mayKnow(load, person)).toList();
    }

    /** What a load would take over, or has; nothing of one that failed since it can be read no more. */
    @Transactional(readOnly = true)
    public Preview preview(HistoryLoad load) {
        if (load.state() == State.FAILED) {
            return new Preview("", List.of());
        }
        Reading reading = takeover.reading(load);
        return new Preview(reading.report().title(), reading.lives());
    }

    private static boolean mayKnow(HistoryLoad load, Person person) {
        Actor by = load.loadedBy();
        String party = by.party();
        return person.has(Role.AUDITORS) || (party != null && person.is(by.role(), party));
    }
}
