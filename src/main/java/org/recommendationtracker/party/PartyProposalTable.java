package org.recommendationtracker.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.recommendationtracker.party.PartyProposal.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code party_proposal}: rows are decided once, and never removed. */
@Component
@Transactional
class PartyProposalTable {

    private static final String SELECT =
            "select id, kind, code, name, said_as, report, state, proposed_by, proposed_at, decided_by, decided_at, party,"
                    + " reason from party_proposal where ";

    private final JdbcClient database;

    PartyProposalTable(JdbcClient database) {
        this.database = database;
    }

    void insert(PartyProposal proposal) {
        database.sql(
                        "insert into party_proposal (id, kind, code, name, said_as, report, state, proposed_by, proposed_at)"
                                + " values (:id, :kind, :code, :name, :said, :report, :state, :by, :at)")
                .param("id", proposal.id())
                .param("kind", proposal.kind().name())
                .param("code", proposal.code())
                .param("name", proposal.name())
                .param("said", proposal.saidAs())
                .param("report", proposal.report())
                .param("state", proposal.state().name())
                .param("by", proposal.proposedBy())
                .param("at", Utc.of(proposal.proposedAt()))
                .update();
    }

    /** Decides it, if nobody has yet. */
    boolean decide(PartyProposal decided) {
        return database.sql(
                                "update party_proposal set state = :state, decided_by = :by, decided_at = :at, party = :party,"
                                        + " reason = :reason where id = :id and state = 'OPEN'")
                        .param("state", decided.state().name())
                        .param("by", decided.decidedBy())
                        .param("at", Utc.of(Objects.requireNonNull(decided.decidedAt())))
                        .param("party", decided.party())
                        .param("reason", decided.reason())
                        .param("id", decided.id())
                        .update()
                > 0;
    }

    Optional<PartyProposal> find(String id) {
        return database.sql(SELECT + "id = :id")
                .param("id", id)
                .query(PartyProposalTable::row)
                .optional();
    }

    /** That which waits longest first. */
    List<PartyProposal> open(int most) {
        return database.sql(SELECT + "state = 'OPEN' order by proposed_at, id limit :most")
                .param("most", most)
                .query(PartyProposalTable::row)
                .list();
    }

    /** Newest first. */
    List<PartyProposal> by(String proposedBy, int most) {
        return database.sql(SELECT + "proposed_by = :by order by proposed_at desc, id limit :most")
                .param("by", proposedBy)
                .param("most", most)
                .query(PartyProposalTable::row)
                .list();
    }

    int countOpen() {
        return database.sql("select count(*) from party_proposal where state = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    int countOpen(String proposedBy) {
        return database.sql("select count(*) from party_proposal where proposed_by = :by and state = 'OPEN'")
                .param("by", proposedBy)
                .query(Integer.class)
                .single();
    }

    private static PartyProposal row(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new PartyProposal(
                row.getString("id"),
                PartyKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("said_as"),
                row.getString("report"),
                State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                Utc.read(row, "proposed_at"),
                row.getString("decided_by"),
                Utc.readIfAny(row, "decided_at"),
                row.getString("party"),
                row.getString("reason"));
    }
}
