package org.recommendationtracker.report.history;

import org.recommendationtracker.party.Person;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.refusal.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tables with histories, of which people are asked what nobody knows, once. */
@Service
@Transactional
public class HistoryTables {

    private final Histories histories;
    private final HistoryMemory memory;

    HistoryTables(Histories histories, HistoryMemory memory) {
        this.histories = histories;
        this.memory = memory;
    }

    /**
     * What must be said of a table, after what was said of the body's earlier ones.
     *
     * @throws InvalidInput if the file cannot be read at all
     */
    @Transactional(readOnly = true)
    public HistoryQuestions questions(byte[] file, TableHead head) {
        TableHead known = memory.with(head);
        return HistoryQuestions.of(HistoryTable.read(file, known), known);
    }

    /**
     * Keeps a table's history until a second person confirms it, and remembers what was said of the table.
     *
     * @throws InvalidInput with everything that is wrong
     * @throws StepRefused if the person is neither of the body's panel nor of the office that answers all of it
     */
    public HistoryLoad load(byte[] file, TableHead head, Person person) {
        HistoryLoad load = histories.load(file, memory.with(head), person);
        memory.remember(head);
        return load;
    }
}
