package org.recommendationtracker.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.MySqlDatabase;
import org.recommendationtracker.OnMySql;
import org.recommendationtracker.register.Population;
import org.recommendationtracker.sweep.Sweep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.test.context.TestPropertySource;

/** How many entries of the audit trail are numbered, checked and exported in a second. */
@OnMySql
@TestPropertySource(properties = "tracker.audit.every=0s")
class VerificationOnMySqlBenchmark extends AcceptanceTest {

    private static final int RECOMMENDATIONS = Integer.getInteger("benchmark.recommendations", 100_000);

    @Autowired
    private Sweep sweep;

    @Autowired
    private Environment environment;

    @Test
    void numbering_checking_and_exporting() {
        calendar().set(LocalDate.of(2026, 11, 2));
        JdbcTemplate migrations = MySqlDatabase.asMigrations(environment);
        new Population(migrations, new DataSourceTransactionManager(requireNonNull(migrations.getDataSource())), 60, 6)
                .grow(0, RECOMMENDATIONS);
        long entries = requireNonNull(migrations.queryForObject("select count(*) from audit_entry", Long.class));
        report("numbered", entries, sweep::run);
        report("checked", entries, this::check);
        report("checked again, warm", entries, this::check);
        report("exported", entries, () -> as("auditor").fetch("/api/v1/audit/bundle.zip"));
    }

    private void check() {
        as("auditor").post("/api/v1/audit/verification", Map.of());
        JsonNode checked = await().atMost(Duration.ofHours(1))
                .until(() -> as("auditor").get("/api/v1/audit/verification"), last -> last.has("finishedAt"));
        assertThat(checked.path("state").asText()).as(checked::toPrettyString).isEqualTo("INTACT");
    }

    private static void report(String what, long entries, Runnable work) {
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%s: %,d entries in %.1f s, %,.0f a second%n", what, entries, seconds, entries / seconds);
    }
}
