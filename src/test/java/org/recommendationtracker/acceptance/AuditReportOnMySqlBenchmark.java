package org.recommendationtracker.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.MySqlDatabase;
import org.recommendationtracker.OnMySql;
import org.recommendationtracker.register.Population;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * How long auditors wait for a report, first and again, and how fast they take a list away. It judges nothing and is no part of
 * the build: see {@code docs/benchmark.md}.
 */
@OnMySql
class AuditReportOnMySqlBenchmark extends AcceptanceTest {

    private static final int RECOMMENDATIONS = Integer.getInteger("benchmark.recommendations", 1_000_000);
    private static final int COPIES = 19;
    private static final int AGAIN = 20;

    private static final List<String> FILTERS = List.of(
            "office=dfe-children-families",
            "issuingBody=scr-panel&priority=HIGH",
            "theme=courts",
            "board=norfolk",
            "report=POP-000123");

    @Autowired
    private Environment environment;

    @LocalServerPort
    private int port;

    @Test
    void reports_and_lists() throws IOException, InterruptedException {
        calendar().set(LocalDate.of(2026, 11, 2));
        JdbcTemplate database = MySqlDatabase.asMigrations(environment);
        fill(database);

        measure("of today", () -> "/api/v1/audit/report");
        for (int year : List.of(2010, 2016, 2022)) {
            measure("of a day in " + year, () -> "/api/v1/audit/report?asOf=%d-06-30&knownAt=2026-10-31T12:00:00Z"
                    .formatted(year));
        }
        measure("of 2016 as known then", () -> "/api/v1/audit/report?asOf=2016-06-30&knownAt=2016-07-01T00:00:00Z");
        FILTERS.forEach(filter ->
                measure(filter, () -> "/api/v1/audit/report?asOf=2020-06-30&knownAt=2026-10-31T12:00:00Z&" + filter));
        list("breakdown by board", "/audit/breakdown?by=board&asOf=%s&knownAt=2026-10-31T12:00:00Z");
        list("list as at a day", "/audit/recommendations?asOf=%s&knownAt=2026-10-31T12:00:00Z");
        list(
                "list of a rare status as at a day",
                "/audit/recommendations?asOf=%s&knownAt=2026-10-31T12:00:00Z&status=UNDER_CONSIDERATION");
        // the first of a new process takes longer, until its code is compiled
        for (int time = 0; time < 3; time++) {
            csv();
        }
    }

    private void fill(JdbcTemplate database) {
        if (count(database) < RECOMMENDATIONS / 2) {
            Population population = new Population(
                    database, new DataSourceTransactionManager(requireNonNull(database.getDataSource())), 60, 6);
            population.indexAfter(() -> {
                population.grow(0, RECOMMENDATIONS / (COPIES + 1));
                population.multiply(COPIES);
            });
            database.execute(
                    "analyze table register_entry, register_facet, status_interval, status_sum, clock_run, audit_entry");
        }
        System.out.printf("%,d recommendations%n", count(database));
    }

    private static long count(JdbcTemplate database) {
        return requireNonNull(database.queryForObject("select count(*) from register_entry", Long.class));
    }

    private void measure(String what, Supplier<String> address) {
        double first = time(address.get());
        double[] again = IntStream.range(0, AGAIN)
                .mapToDouble(any -> time(address.get()))
                .sorted()
                .toArray();
        System.out.printf(
                "| report %s | first %,.0f ms | again, middle %,.0f ms | 95%% within %,.0f ms |%n",
                what, first, again[AGAIN / 2], again[AGAIN * 95 / 100]);
    }

    private double time(String address) {
        long began = System.nanoTime();
        as("auditor").get(address);
        return (System.nanoTime() - began) / 1e6;
    }

    private void list(String what, String address) {
        PageVisitor reader = onPages("auditor");
        double[] times = IntStream.range(0, AGAIN)
                .mapToDouble(number -> {
                    LocalDate day = LocalDate.of(2008, 1, 1).plusDays(number * 300L);
                    long began = System.nanoTime();
                    assertThat(reader.get(address.formatted(day)).status()).isEqualTo(200);
                    return (System.nanoTime() - began) / 1e6;
                })
                .toArray();
        Arrays.sort(times);
        System.out.printf(
                "| %s | middle %,.0f ms | 95%% within %,.0f ms |%n", what, times[AGAIN / 2], times[AGAIN * 95 / 100]);
    }

    /** To compare with {@code mysql --quick} on the same columns. */
    private void csv() throws IOException, InterruptedException {
        String address = "http://127.0.0.1:%d/audit/recommendations.csv?asOf=2026-10-31&knownAt=2026-10-31T12:00:00Z"
                .formatted(port);
        long began = System.nanoTime();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofInputStream());
        long bytes;
        try (InputStream body = answer.body()) {
            bytes = body.transferTo(OutputStream.nullOutputStream());
        }
        System.out.printf(
                "| CSV as at a day | %,d bytes in %.1f s, %,d MB of heap at most |%n",
                bytes, (System.nanoTime() - began) / 1e9, Runtime.getRuntime().maxMemory() >> 20);
    }
}
