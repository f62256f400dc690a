package org.recommendationtracker.audit.chain;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * All entries that the checkpoints cover, with the checkpoints, as a file that anybody can check; {@code docs/audit-chain.md} says
 * what is in it. Written block by block: what it needs does not grow with the number of entries.
 */
@Service
public class AuditBundle {

    private static final int BLOCK = 2_000;

    /** Reports of which nothing is known but that they were registered. */
    private static final String WITHHELD = """
            e.subject_kind = 'REPORT' and not exists (select 1 from audit_entry o
                where o.subject_kind = 'REPORT' and o.subject = e.subject and o.step <> 'REGISTERED')""";

    private static final String LEAVES = "select " + LeafRow.COLUMNS + ", case when " + WITHHELD
            + " then 1 else 0 end as withheld" + LeafRow.JOINS
            + "where l.number between :first and :last order by l.number";

    private final JdbcClient database;
    private final Checkpoints checkpoints;
    private final JsonMapper json = new JsonMapper();

    AuditBundle(JdbcClient database, Checkpoints checkpoints) {
        this.database = database;
        this.checkpoints = checkpoints;
    }

    private record Line(LeafRow leaf, boolean withheld) {}

    /** Writes one file of the bundle, a line for each of a number of things. */
    private interface Content {

        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes a ZIP file.
     *
     * @param disclosed whether it tells who made each entry and what they remarked, and withholds nothing: for auditors alone
     */
    public void write(OutputStream out, boolean disclosed) throws IOException {
        Checkpoint last = checkpoints.last().orElse(null);
        long leaves = last == null ? 0 : last.leaves();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            List<Problem> problems = new ArrayList<>();
            add(zip, "entries.ndjson", file -> writeEntries(file, leaves, disclosed, problems));
            add(zip, "checkpoints.ndjson", file -> writeCheckpoints(file, last == null ? 0 : last.number()));
            add(zip, "keys.json", file -> file.write(json.writeValueAsBytes(checkpoints.keys())));
            if (!problems.isEmpty()) {
                add(zip, "problems.ndjson", file -> writeProblems(file, problems));
            }
            if (disclosed) {
                add(zip, "disclosures.ndjson", file -> writeDisclosures(file, leaves));
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.write(zip);
        zip.closeEntry();
    }

    private void writeEntries(OutputStream out, long leaves, boolean disclosed, List<Problem> problems)
            throws IOException {
        for (long first = 0; first < leaves; first += BLOCK) {
            for (Line line : block(first, leaves)) {
                if (problems.size() < Verifications.MAX_PROBLEMS) {
                    LeafCheck.problem(line.leaf()).ifPresent(problems::add);
                }
                line(out, text(line.leaf(), line.withheld() && !disclosed));
            }
        }
    }

    /** An entry that is gone leaves its hash. */
    private String text(LeafRow leaf, boolean withheld) throws IOException {
        return withheld || !leaf.isComplete()
                ? json.writeValueAsString(Map.of("withheld", String.valueOf(leaf.hash())))
                : leaf.canonical();
    }

    private void writeProblems(OutputStream out, List<Problem> problems) throws IOException {
        for (Problem problem : problems) {
            line(out, json.writeValueAsString(problem));
        }
    }

    private void writeCheckpoints(OutputStream out, long last) throws IOException {
        for (long after = 0; after < last; after += BLOCK) {
            for (Checkpoint checkpoint : checkpoints.after(after, BLOCK)) {
                if (checkpoint.number() <= last) {
                    line(out, json.writeValueAsString(new Numbered(checkpoint.number(), checkpoint.note())));
                }
            }
        }
    }

    private record Numbered(long number, String note) {}

    private void writeDisclosures(OutputStream out, long leaves) throws IOException {
        for (long first = 0; first < leaves; first += BLOCK) {
            for (Line line : block(first, leaves)) {
                EntryRow entry = line.leaf().entry();
                Salt salt = entry == null ? null : entry.salt();
                if (entry != null && salt != null) {
                    disclose(out, line.leaf().number(), "user", salt.ofUser(), entry.user());
                    disclose(out, line.leaf().number(), "comment", salt.ofComment(), entry.comment());
                }
            }
        }
    }

    private record Disclosure(long leaf, String member, String salt, String text) {}

    private void disclose(OutputStream out, long leaf, String member, byte[] salt, @Nullable String text)
            throws IOException {
        if (text != null) {
            line(
                    out,
                    json.writeValueAsString(
                            new Disclosure(leaf, member, HexFormat.of().formatHex(salt), text)));
        }
    }

    private List<Line> block(long first, long leaves) {
        return database.sql(LEAVES)
                .param("first", first)
                .param("last", Math.min(first + BLOCK, leaves) - 1)
                .query((row, number) -> new Line(LeafRow.of(row), row.getBoolean("withheld")))
                .list();
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
