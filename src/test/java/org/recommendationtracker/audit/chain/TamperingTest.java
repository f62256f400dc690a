package org.recommendationtracker.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.audit.AuditModuleTest;
import org.recommendationtracker.audit.Lifecycle;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.sweep.Due;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes the audit trail in the database itself is found out, and what they changed is named. */
@AuditModuleTest
class TamperingTest {

    private static final LocalDate DAY = LocalDate.parse("2014-07-31");

    private static final boolean PYTHON = BundleVerifiers.isPythonThere();

    /** The tests share a database, in which time goes on. */
    private static final AtomicInteger DAYS = new AtomicInteger();

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Lifecycle.Time time;

    @Autowired
    CheckpointWork work;

    @Autowired
    Leaves leaves;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    CheckpointKeys keys;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AuditBundle bundle;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static BundleVerifiers verifiers;

    private String first = "";
    private String second = "";

    /**
     * A way to tamper.
     *
     * @param statements in which {@code {1}} and {@code {2}} are the two recommendations, {@code {before}} and {@code {checkpoint}} the
     *     numbers of the last two checkpoints
     * @param named how one of the problems must begin, in the same way
     * @param showsInBundle whether an exported bundle shows it too
     */
    record Tampering(String what, List<String> statements, String named, boolean showsInBundle) {

        /** Of what no checkpoint covers, or what is kept beside the signed note, a bundle has nothing. */
        Tampering thatNoBundleShows() {
            return new Tampering(what, statements, named, false);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeAll
    static void compileTheVerifier() {
        verifiers = new BundleVerifiers(folder);
    }

    @BeforeEach
    void twoLivesAndACheckpointAfterEach() {
        LocalDate day = DAY.plusDays(DAYS.incrementAndGet());
        time.moveTo(day + "T09:00:00Z");
        RecommendationReference one = lifecycle.issued(DAY);
        lifecycle.accepted(one);
        lifecycle.implemented(one);
        checkpoint();
        RecommendationReference other = lifecycle.issued(DAY);
        lifecycle.underConsideration(other);
        time.moveTo(day + "T11:00:00Z");
        checkpoint();
        first = one.value();
        second = other.value();
    }

    @Test
    void nothing_is_found_where_nothing_was_changed() {
        writeBundle();

        assertThat(problems()).isEmpty();
        assertThat(verdicts())
                .allSatisfy(verdict ->
                        assertThat(verdict.exitCode()).as(verdict.text()).isZero());
    }

    static Stream<Tampering> tamperings() {
        String entry = "update audit_entry set %s where subject = '{1}' and position = 3";
        String last = "(select max(position) from (select position from audit_entry where subject = '{1}') p)";
        return Stream.of(
                way("a text is changed", "{1}, 3: What the entry says", entry.formatted("title = 'Rejected'")),
                way("a state is changed", "{1}, 3: What the entry says", entry.formatted("state_after = '{}'")),
                way(
                        "the day is changed",
                        "{1}, 3: What the entry says",
                        entry.formatted("effective_on = '2014-01-01'")),
                way(
                        "the time is changed",
                        "{1}, 3: What the entry says",
                        entry.formatted("recorded_at = '2014-01-01'")),
                way("somebody else did it", "{1}, 3: What the entry says", entry.formatted("user_id = 'somebody'")),
                way("for another party", "{1}, 3: What the entry says", entry.formatted("party = 'cabinet-office'")),
                way("a comment is added", "{1}, 3: What the entry says", entry.formatted("comment = 'I agree.'")),
                way("the event is changed", "{1}, 3: What the entry says", entry.formatted("event_id = 'none'")),
                way("the salt is changed", "{1}, 3: What the entry says", entry.formatted("salt = hash")),
                way("the salt is cut", "{1}, 3: The entry's salt or hash", entry.formatted("salt = x'00'")),
                way("the hash is changed", "{1}, 3: The entry's hash is not", entry.formatted("hash = salt")),
                way(
                        "two entries change places",
                        "{1}, 3: The entry was moved",
                        entry.formatted("position = 100"),
                        "update audit_entry set position = 3 where subject = '{1}' and position = 4",
                        "update audit_entry set position = 4 where subject = '{1}' and position = 100"),
                way(
                        "an entry is given to another recommendation",
                        "{1}, 3: The entry was moved: it is now number 100 of {2}",
                        entry.formatted("subject = '{2}', position = 100")),
                way(
                        "an entry is removed",
                        "{1}, 3: The entry was removed",
                        "delete from audit_entry where subject = '{1}' and position = 3"),
                way(
                        "the last entry is removed",
                        "{1}, 8: The entry was removed",
                        "delete from audit_entry where subject = '{1}' and position = " + last),
                way(
                        "a whole chain is removed",
                        "{2}, 1: The entry was removed",
                        "delete from audit_entry where subject = '{2}'"),
                way(
                                "an entry is copied to the end",
                                "{1}, 9: What the entry says",
                                copy("max(id) + 1", "position + 1").formatted(last))
                        .thatNoBundleShows(),
                way(
                                "an entry is added among old ones",
                                "{1}, 9: The entry was not there",
                                copy("min(id) - 1", "position + 1").formatted(last))
                        .thatNoBundleShows(),
                way("a leaf is removed", "leaf ", "delete from audit_leaf where subject = '{1}' and position = 3"),
                way(
                        "a leaf is changed",
                        "{1}, 3: The entry's hash is not",
                        "update audit_leaf set hash = x'%s' where subject = '{1}' and position = 3"
                                .formatted("00".repeat(32))),
                way(
                        "two leaves change places",
                        "checkpoint {checkpoint}: Its root is not",
                        "update audit_leaf set number = -1 where subject = '{2}' and position = 1",
                        "update audit_leaf set number = number - 1 where subject = '{2}' and position = 2",
                        "update audit_leaf set number = (select max(number) - 1 from (select number from audit_leaf) l) where number = -1"),
                way(
                        "a checkpoint covers less",
                        "checkpoint {checkpoint}: Its signed note does not say",
                        "update audit_checkpoint set leaves = leaves - 1 where number = {checkpoint}"),
                way(
                                "a checkpoint's time is changed",
                                "checkpoint {checkpoint}: Its signed note does not say",
                                "update audit_checkpoint set made_at = '2014-01-01' where number = {checkpoint}")
                        .thatNoBundleShows(),
                way(
                        "a checkpoint's note is changed",
                        "checkpoint {checkpoint}: It is not signed",
                        "update audit_checkpoint set note = replace(note, '/audit', '/audits') where number = {checkpoint}"),
                way(
                        "a checkpoint is removed",
                        "checkpoint {before}: The checkpoint is missing",
                        "delete from audit_checkpoint where number = {before}"));
    }

    private static String copy(String id, String position) {
        return "insert into audit_entry (id, subject_kind, subject, position, step, title, user_id, role, party,"
                + " effective_on, recorded_at, event_id, state_before, state_after, comment, salt, hash)"
                + " select (select %s from (select id from audit_entry) i), subject_kind, subject, %s, step, title, user_id, role, party, effective_on, recorded_at,"
                        .formatted(id, position)
                + " event_id, state_before, state_after, comment, salt, hash from audit_entry"
                + " where subject = '{1}' and position = %s";
    }

    private static Tampering way(String what, String named, String... statements) {
        return new Tampering(what, List.of(statements), named, true);
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void each_way_is_found_and_named(Tampering tampering) {
        String named = filled(tampering.named());

        List<String> problems = transaction.execute(status -> {
            tampering.statements().stream().map(this::filled).toList().forEach(database::execute);
            status.setRollbackOnly();
            writeBundle();
            return problems();
        });

        assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith(named));
        assertThat(problems()).as("after it was undone").isEmpty();
        assertThat(verdicts())
                .allSatisfy(verdict ->
                        assertThat(verdict.exitCode()).as(verdict.text()).isEqualTo(tampering.showsInBundle() ? 1 : 0));
    }

    @Test
    void who_recomputes_the_hashes_of_a_chain_is_found_by_its_leaves() {
        assertThat(problemsAfter(() -> rewrite(3, "Rejected")))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith(first + ", 3: The entry's hash is not the one that was numbered"))
                .anySatisfy(problem -> assertThat(problem).startsWith(first + ", 8: The entry's hash is not"));
    }

    @Test
    void who_recomputes_the_leaves_too_is_found_by_the_checkpoint() {
        String checkpoint = filled("checkpoint {before}: Its root is not");

        assertThat(problemsAfter(() -> {
                    rewrite(3, "Rejected");
                    database.update(
                            "update audit_leaf set hash = (select e.hash from audit_entry e where e.id = entry)");
                }))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith(checkpoint));
        assertThat(verdicts()).allSatisfy(verdict -> assertThat(verdict.text()).contains("root"));
    }

    @Test
    void who_signs_anew_with_another_key_is_found_by_the_signature() throws IOException {
        Path file = Files.createTempDirectory(folder, "key").resolve("other.pem");
        SigningKey.create(file);
        Checkpoint last = checkpoints.last().orElseThrow();
        String forged = CheckpointText.read(last.note()).orElseThrow().sign(SigningKey.read(file));

        assertThat(problemsAfter(() -> database.update(
                        "update audit_checkpoint set note = ?, public_key = ? where number = ?",
                        forged,
                        SigningKey.read(file).publicKey().bytes(),
                        last.number())))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .isEqualTo("checkpoint %d: It is not signed with a key of this product.", last.number()));
        assertThat(verdicts())
                .allSatisfy(verdict ->
                        assertThat(verdict.exitCode()).as(verdict.text()).isOne());
    }

    private List<String> problemsAfter(Runnable tampering) {
        return Objects.requireNonNull(transaction.execute(status -> {
            tampering.run();
            status.setRollbackOnly();
            writeBundle();
            return problems();
        }));
    }

    /** Changes an entry, and recomputes its hash and those of all that follow. */
    private void rewrite(int position, String title) {
        database.update("update audit_entry set title = ? where subject = ? and position = ?", title, first, position);
        @Nullable Hash previous = null;
        for (EntryRow row : database.query(
                "select " + EntryRow.COLUMNS + " from audit_entry e where e.subject = ? order by e.position",
                (entry, number) -> EntryRow.of(entry),
                first)) {
            previous = row.entry(previous, Objects.requireNonNull(row.salt())).hash();
            database.update("update audit_entry set hash = ? where id = ?", previous.bytes(), row.id());
        }
    }

    private String filled(String text) {
        long checkpoint = checkpoints.last().orElseThrow().number();
        return text.replace("{1}", first)
                .replace("{2}", second)
                .replace("{checkpoint}", Long.toString(checkpoint))
                .replace("{before}", Long.toString(checkpoint - 1));
    }

    private void checkpoint() {
        for (Due due : work.due(DAY, Due.FIRST, 100)) {
            transaction.executeWithoutResult(status -> work.carryOut(due.key(), DAY));
        }
    }

    private void writeBundle() {
        try (OutputStream out = Files.newOutputStream(folder.resolve("bundle.zip"))) {
            bundle.write(out, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of those programs that this machine can run. */
    private static List<BundleVerifiers.Verdict> verdicts() {
        Path file = folder.resolve("bundle.zip");
        List<BundleVerifiers.Verdict> verdicts = new ArrayList<>(List.of(verifiers.ours(file)));
        if (PYTHON) {
            verdicts.add(verifiers.strangers(file));
        }
        return verdicts;
    }

    private List<String> problems() {
        List<String> found = new ArrayList<>();
        new ChainCheck(JdbcClient.create(database), leaves, checkpoints, keys.all(), work.settled(), new Findings() {
                    @Override
                    public void found(Problem problem) {
                        found.add(name(problem) + ": " + problem.text());
                    }

                    @Override
                    public void entries(long more) {}

                    @Override
                    public void checkpoint() {}
                })
                .run();
        return found;
    }

    private static String name(Problem problem) {
        if (problem.checkpoint() != null) {
            return "checkpoint " + problem.checkpoint();
        }
        if (problem.subject() == null) {
            return "leaf " + problem.leaf();
        }
        return problem.position() == null ? problem.subject() : problem.subject() + ", " + problem.position();
    }
}
