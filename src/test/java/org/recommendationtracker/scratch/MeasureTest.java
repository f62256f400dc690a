package org.recommendationtracker.scratch;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.StandaloneTest;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;

@StandaloneTest
class MeasureTest {
    @Autowired
    private Reports reports;

    @Autowired private org.springframework.jdbc.core.simple.JdbcClient progress;
    @Test
    void measure() {
        for (String size : System.getProperty("sizes", "100").split(",")) {
            int n = Integer.parseInt(size);
            long start = System.nanoTime();
            long cpu = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            reports.register(
                    new ReportSubmission(
                            "M-" + n,
                            "Big",
                            "Panel",
                            "dfe-children-families",
                            LocalDate.of(2014, 7, 31),
                            null,
                            null,
                            IntStream.rangeClosed(1, n)
                                    .mapToObj(i -> new ReportSubmission.Item(
                                            i,
                                            "Recommendation " + i + " " + "words ".repeat(50),
                                            Set.of("guidance", "publication"),
                                            Set.of("norfolk"),
                                            Priority.HIGH))
                                    .toList()),
                    new Actor("panel", Role.PANEL));
            String r = "M-" + n; int last = -1; System.err.println("REGISTERED after " + (System.nanoTime() - start) / 1_000_000);
 while (reports.findPublished(r).isEmpty()) { try { Thread.sleep(200); } catch (InterruptedException e) { throw new RuntimeException(e); } var p = progress.sql("select issued from long_publication where reference = ?").param(r).query(Integer.class).optional().orElse(-1); if (p != last) { last = p; System.err.println("  progress " + p + " after " + (System.nanoTime() - start) / 1_000_000); } }
            var mx = java.lang.management.ManagementFactory.getThreadMXBean(); for (long id : mx.getAllThreadIds()) { var info = mx.getThreadInfo(id); if (info != null && (info.getThreadName().startsWith("long-pub") || info.getThreadName().startsWith("outbox") || info.getThreadName().startsWith("notices-"))) System.err.println("  " + info.getThreadName() + " cpu " + mx.getThreadCpuTime(id) / 1_000_000); }
            System.err.println("MEASURED " + n + ": " + (System.nanoTime() - start) / 1_000_000 + " ms, cpu " + (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000 + " ms, heap "
                    + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000 + " MB");
        }
    }
}
