package org.recommendationtracker.audit.chain;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** That what is shown of a subject is what the last checkpoint covers. */
@Service
@Transactional(readOnly = true)
public class Proofs {

    private static final String LEAVES = "select " + LeafRow.COLUMNS + LeafRow.JOINS
            + "where e.subject_kind = :kind and e.subject = :subject and l.number < :leaves order by l.number";

    private final JdbcClient database;
    private final Checkpoints checkpoints;

    Proofs(JdbcClient database, Checkpoints checkpoints) {
        this.database = database;
        this.checkpoints = checkpoints;
    }

    /**
     * The entries of a subject that a checkpoint covers.
     *
     * @param uncovered how many came since: the next checkpoint covers them
     */
    public record SubjectProof(Checkpoint checkpoint, List<EntryProof> entries, long uncovered) {}

    /**
     * That an entry is in the tree.
     *
     * @param entry its canonical form; the leaf is the hash of its bytes
     * @param inclusionProof hashes in hexadecimal, in the order of RFC 9162, section 2.1.3
     */
    public record EntryProof(long leaf, String entry, List<String> inclusionProof) {}

    /** Empty if there is no checkpoint yet. */
    public Optional<SubjectProof> of(String kind, String subject) {
        return checkpoints.last().map(checkpoint -> proof(checkpoint, kind, subject));
    }

    private SubjectProof proof(Checkpoint checkpoint, String kind, String subject) {
        MerkleTree tree = new MerkleTree(new StoredTree(database), checkpoint.leaves());
        List<EntryProof> entries = database
                .sql(LEAVES)
                .param("kind", kind)
                .param("subject", subject)
                .param("leaves", checkpoint.leaves())
                .query((row, number) -> LeafRow.of(row))
                .list()
                .stream()
                .map(leaf -> new EntryProof(
                        leaf.number(),
                        leaf.canonical(),
                        tree.inclusionProof(leaf.number()).stream()
                                .map(Hash::hex)
                                .toList()))
                .toList();
        long all = database.sql("select count(*) from audit_entry where subject_kind = ? and subject = ?")
                .params(kind, subject)
                .query(Long.class)
                .single();
        return new SubjectProof(checkpoint, entries, all - entries.size());
    }
}
