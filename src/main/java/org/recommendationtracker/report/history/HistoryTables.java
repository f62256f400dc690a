package org.recommendationtracker.report.history;

import java.util.List;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.tabular.Table;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tables with histories, of which people are asked what nobody knows, once. */
@Service
@Transactional
public class HistoryTables {

    private final Histories histories;
    private final HistoryMemory memory;
    private final KnownParties parties;

    HistoryTables(Histories histories, HistoryMemory memory, KnownParties parties) {
        this.histories = histories;
        this.parties = parties;
        this.memory = memory;
    }

    /**
     * A table with what was said of the body's earlier ones, unless something else is said of this one.
     *
     * @throws InvalidInput if the file cannot be read at all
     */
    @Transactional(readOnly = true)
    public SentTable open(byte[] file, TableHead head, CellChanges changes) {
        return new SentTable(HistoryTable.read(file, memory.with(head)), head, changes);
    }

    /** What must be said of a table. */
    @Transactional(readOnly = true)
    public HistoryQuestions questions(SentTable sent) {
        return HistoryQuestions.of(sent.table(), memory.with(sent.head()));
    }

    /** Bodies that a table names and no list knows; none if it is not clear what its columns are. */
    @Transactional(readOnly = true)
    public List<UnknownName> unknownNames(SentTable sent) {
        TableHead head = memory.with(sent.head());
        Table table = sent.table();
        return HistoryQuestions.of(table, head).columnsAreClear()
                ? UnknownName.in(HistoryTable.history(table, head).history(), parties.now())
                : List.of();
    }

    /** Throws as {@link #load} does, and keeps nothing. */
    @Transactional(readOnly = true)
    public void check(SentTable sent, Person person) {
        histories.check(sent.with(memory.with(sent.head())), person);
    }

    /** What is wrong with a table, line by line. */
    @Transactional(readOnly = true)
    public WrongTable wrong(SentTable sent, List<Problem> problems) {
        Table table = sent.table();
        TableHead head = memory.with(sent.head());
        return WrongTable.of(table, HistoryColumns.recognise(table, head.columns(), new Problems()), problems);
    }

    /**
     * Keeps a table's history until a second person confirms it, and remembers what was said of the table.
     *
     * @throws InvalidInput with everything that is wrong
     * @throws StepRefused if the person is neither of the body's panel nor of the office that answers all of it
     */
    public HistoryLoad load(SentTable sent, Person person) {
        HistoryLoad load = histories.load(sent.with(memory.with(sent.head())), person);
        memory.remember(sent.head());
        return load;
    }
}
