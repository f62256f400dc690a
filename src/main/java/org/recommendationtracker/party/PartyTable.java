package org.recommendationtracker.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.recommendationtracker.party.Party.OtherName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tables {@code party} and {@code party_name}. */
@Component
@Transactional
class PartyTable {

    private final JdbcClient database;
    private final AtomicLong changesHere = new AtomicLong();

    PartyTable(JdbcClient database) {
        this.database = database;
    }

    /** A name, and whose it is. */
    private record Named(PartyKind kind, String code, OtherName name) {

        String owner() {
            return kind + code;
        }
    }

    @Transactional(readOnly = true)
    List<Party> all() {
        Map<String, List<Named>> names = database
                .sql("select kind, code, name, until_on from party_name order by kind, code, until_on, name")
                .query((row, number) -> new Named(
                        PartyKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        new OtherName(row.getString("name"), row.getObject("until_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Named::owner));
        return database.sql("select kind, code, name, email, region, office, answer_within, valid_from, valid_to,"
                        + " successor, version from party")
                .query((row, number) -> party(row, names))
                .list();
    }

    private static Party party(ResultSet row, Map<String, List<Named>> names) throws SQLException {
        PartyKind kind = PartyKind.valueOf(row.getString("kind"));
        String code = row.getString("code");
        return new Party(
                kind,
                code,
                row.getString("name"),
                names.getOrDefault(kind + code, List.of()).stream()
                        .map(Named::name)
                        .toList(),
                row.getString("email"),
                row.getString("region"),
                row.getString("office"),
                Optional.ofNullable(row.getString("answer_within"))
                        .flatMap(Term::read)
                        .orElse(null),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("successor"),
                row.getLong("version"));
    }

    /** How often any party was changed, at any node. */
    @Transactional(readOnly = true)
    public long changes() {
        return database.sql("select changes from party_changes")
                .query(Long.class)
                .single();
    }

    /** How often one was changed through this node since it started. */
    long changesHere() {
        return changesHere.get();
    }

    /** Whoever changes parties does so one after the other: their names and successors depend on each other. */
    void lock() {
        database.sql("update party_changes set changes = changes + 1").update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changesHere.incrementAndGet();
            }
        });
    }

    void insert(Party party) {
        put(
                "insert into party (name, email, region, office, answer_within, valid_from, valid_to, successor, version, kind, code)"
                        + " values (:name, :email, :region, :office, :within, :from, :to, :successor, 1, :kind, :code)",
                party);
    }

    void update(Party party) {
        put(
                "update party set name = :name, email = :email, region = :region, office = :office, answer_within = :within,"
                        + " valid_from = :from,"
                        + " valid_to = :to, successor = :successor, version = version + 1 where kind = :kind and code = :code",
                party);
    }

    /** Keeps from which to which day a party is there, as known from a moment on: see {@link BoardsOverTime}. */
    void keepDays(Party party, Instant moment) {
        database.sql("insert into party_days (kind, code, valid_from, valid_to, recorded_at)"
                        + " values (:kind, :code, :from, :to, :moment)")
                .param("kind", party.kind().name())
                .param("code", party.code())
                .param("from", party.validFrom())
                .param("to", party.validTo())
                .param("moment", Utc.of(moment))
                .update();
    }

    private void put(String sql, Party party) {
        database.sql(sql)
                .param("name", party.name())
                .param("email", party.email())
                .param("region", party.region())
                .param("office", party.office())
                .param(
                        "within",
                        party.answerWithin() == null
                                ? null
                                : party.answerWithin().toString())
                .param("from", party.validFrom())
                .param("to", party.validTo())
                .param("successor", party.successor())
                .param("kind", party.kind().name())
                .param("code", party.code())
                .update();
        database.sql("delete from party_name where kind = :kind and code = :code")
                .param("kind", party.kind().name())
                .param("code", party.code())
                .update();
        party.otherNames().forEach(name -> database.sql(
                        "insert into party_name (kind, code, name, until_on) values (:kind, :code, :name, :until)")
                .param("kind", party.kind().name())
                .param("code", party.code())
                .param("name", name.name())
                .param("until", name.until())
                .update());
    }
}
