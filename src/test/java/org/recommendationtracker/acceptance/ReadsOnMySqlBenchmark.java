package org.recommendationtracker.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.MySqlDatabase;
import org.recommendationtracker.OnMySql;
import org.recommendationtracker.register.Population;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * How long readers wait with little and with much there. It judges nothing and is no part of the build: see {@code
 * docs/benchmark.md}.
 */
@OnMySql
class ReadsOnMySqlBenchmark extends AcceptanceTest {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("benchmark.recommendations", 1_000_000);
    private static final int COPIES = 19;
    private static final int WARM_UP = 20;
    private static final int ASKED = 100;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Environment environment;

    @Test
    void readers_wait_with_little_and_with_much_there() {
        calendar().set(LocalDate.of(2026, 11, 2));
        Population population = new Population(database, transactions, 60, 6);
        if (count() < FEW) {
            population.grow(0, FEW);
        }
        Map<String, double[]> few = count() > 2 * FEW ? Map.of() : measure(FEW);
        if (count() < 2 * FEW) {
            fill();
        }
        Map<String, double[]> many = measure(MANY);
        print(few, many);
    }

    /** On a connection that waits as long as it takes. */
    private void fill() {
        JdbcTemplate patient = MySqlDatabase.asMigrations(environment);
        Population population = new Population(
                patient, new DataSourceTransactionManager(requireNonNull(patient.getDataSource())), 60, 6);
        long began = System.nanoTime();
        population.indexAfter(() -> {
            population.grow((int) count(), MANY / (COPIES + 1));
            System.out.printf("filled: %,d in %,d s%n", count(), (System.nanoTime() - began) / 1_000_000_000);
            population.multiply(COPIES);
        });
        patient.execute("analyze table register_entry, register_facet, register_words, status_interval, status_sum,"
                + " audit_entry, recommendation, panel_report, deadline");
        System.out.printf("indexed: %,d in %,d s%n", count(), (System.nanoTime() - began) / 1_000_000_000);
    }

    private long count() {
        Long number = database.queryForObject("select count(*) from register_entry", Long.class);
        return number == null ? 0 : number;
    }

    private Map<String, double[]> measure(int recommendations) {
        Function<Random, String> report = random -> report(random, recommendations);
        PageVisitor reader = onPages("auditor");
        Visitor program = as("auditor");
        Map<String, Function<Random, String>> pages = new LinkedHashMap<>();
        pages.put("home page", random -> "/");
        pages.put("list", random -> "/recommendations?page=" + random.nextInt(40));
        pages.put("list by status", random -> "/recommendations?status=REJECTED&page=" + random.nextInt(4));
        pages.put("list, overdue", random -> "/recommendations?overdue=true&page=" + random.nextInt(4));
        pages.put("list by office and theme", random -> "/recommendations?office=dfe-children-families&theme=courts");
        pages.put("list by board, overdue", random -> "/recommendations?board=norfolk&overdue=true");
        pages.put("search, two words", random -> "/recommendations?q=" + rare(random) + "+" + rare(random));
        pages.put("search, a common word", random -> "/recommendations?q=" + Population.word(random.nextInt(20)));
        pages.put(
                "search, a word and filters",
                random -> "/recommendations?theme=police&status=IMPLEMENTED&q="
                        + Population.word(50 + random.nextInt(500)));
        pages.put("recommendation page", random -> "/recommendations/" + report.apply(random) + "-07");
        pages.put("reports", random -> "/reports?page=" + random.nextInt(2));
        pages.put("report page", random -> "/reports/" + report.apply(random));
        pages.put("totals as at a day", random -> {
            LocalDate day = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(6_500));
            return "/audit?day=%d&month=%d&year=%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        });
        Map<String, double[]> times = new LinkedHashMap<>();
        pages.forEach((name, address) -> {
            times.put(name, times(random -> assertThat(
                            reader.get(address.apply(random)).status())
                    .isEqualTo(200)));
            System.out.printf("each: %s %.1f ms%n", name, times.get(name)[ASKED / 2]);
        });
        times.put(
                "REST, as at, known at",
                times(random -> program.get(
                        "/api/v1/audit/status?asOf={day}&knownAt={day}T12:00:00Z",
                        LocalDate.of(2008, 1, 1).plusDays(random.nextInt(6_500)),
                        LocalDate.of(2026, 10, 1))));
        times.put(
                "REST, list",
                times(random -> program.get("/api/v1/recommendations?after={after}", report.apply(random) + "-03")));
        times.put(
                "REST, one",
                times(random -> program.get("/api/v1/recommendations/{reference}", report.apply(random) + "-11")));
        return times;
    }

    /** One of those that are there, of which most are copies if there are many. */
    private static String report(Random random, int recommendations) {
        boolean copied = recommendations > FEW;
        int each = copied ? recommendations / (COPIES + 1) : recommendations;
        String report = Population.report(random.nextInt(each / Population.OF_REPORT - 4));
        int copy = copied ? random.nextInt(COPIES + 1) : 0;
        return copy == 0 ? report : Population.copy(report, copy);
    }

    private static String rare(Random random) {
        return Population.word(30 + random.nextInt(300));
    }

    private static double[] times(Consumer<Random> request) {
        Random random = new Random(1);
        for (int i = 0; i < WARM_UP; i++) {
            request.accept(random);
        }
        double[] milliseconds = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long began = System.nanoTime();
            request.accept(random);
            milliseconds[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    private static void print(Map<String, double[]> few, Map<String, double[]> many) {
        System.out.printf(
                "| what | p50 at %,d | p95 | p50 at %,d | p95 | ratio of p50 |%n|---|---|---|---|---|---|%n",
                FEW, MANY);
        many.forEach((name, times) -> {
            double[] before = few.getOrDefault(name, times);
            System.out.printf(
                    "| %s | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.2f |%n",
                    name,
                    before[ASKED / 2],
                    before[ASKED * 95 / 100],
                    times[ASKED / 2],
                    times[ASKED * 95 / 100],
                    times[ASKED / 2] / before[ASKED / 2]);
        });
    }
}
