package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.report.ReportSubmission;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.intake.Column;
import org.recommendationtracker.report.intake.Columns;
import org.recommendationtracker.report.intake.Draft;
import org.recommendationtracker.report.intake.TableFiles;
import org.recommendationtracker.report.intake.Uploads;
import org.recommendationtracker.security.Wire;
import org.recommendationtracker.standalone.BrokerSettings;
import org.recommendationtracker.standalone.EmbeddedBroker;
import org.recommendationtracker.tabular.Table;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The product as servers run it, on a real MySQL. Hibernate has validated every table before the first test. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "tracker.broker.folder=${tracker.data-folder}/kafka")
@OnMySql
@ContextConfiguration(initializers = {TemporaryDataFolder.class, OnMySql.Database.class})
class ServerOnMySqlTest {

    private static final String LONGEST_TEXT =
            "Publish every review – Cyhoeddwch bob adolygiad 📘 ".repeat(100).substring(0, 4000);

    @LocalServerPort
    private int port;

    @Autowired
    private Flyway flyway;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Reports reports;

    @Autowired
    private Uploads uploads;

    @Autowired
    private TableFiles tables;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private IdentityService identity;

    @TestConfiguration(proxyBeanMethods = false)
    static class Brokers {

        @Bean
        EmbeddedBroker broker(BrokerSettings settings) {
            return new EmbeddedBroker(settings);
        }
    }

    @Test
    void every_migration_runs_in_an_empty_database() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied())
                .hasSizeGreaterThan(1)
                .allMatch(migration -> migration.getState().isApplied());
        assertThat(flyway.getConfiguration().getDataSource())
                .isInstanceOfSatisfying(HikariDataSource.class, own -> assertThat(own.getPoolName())
                        .isEqualTo("migrations"));
    }

    @Test
    void connections_are_as_the_engine_and_instants_need_them() {
        assertThat(variable("transaction_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(variable("time_zone")).isIn("UTC", "+00:00");
    }

    @Test
    void it_is_at_its_public_address_alone() throws IOException {
        String forwarded = "X-Forwarded-Host: 127.0.0.1\r\nX-Forwarded-Port: 666\r\nX-Forwarded-Proto: https\r\n";

        assertThat(get("/v3/api-docs", "Host: evil.example\r\n" + forwarded)).startsWith("HTTP/1.1 421 ");
        assertThat(get("/v3/api-docs", "Host: 127.0.0.1\r\n" + forwarded.replace("127.0.0.1", "evil.example")))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"servers\":[{\"url\":\"http://127.0.0.1:8080\"")
                .doesNotContain("evil.example", ":666", "https://127");
        assertThat(get("/actuator/health/readiness", "Host: 10.1.2.3\r\n")).startsWith("HTTP/1.1 200 ");
    }

    private String get(String path, String headers) throws IOException {
        return Wire.send(port, "GET " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
    }

    @Test
    void nobody_has_a_password_that_others_know() {
        assertThat(identity.createUserQuery().list())
                .extracting(User::getId)
                .contains("admin")
                .doesNotContain("panel", "official", "minister", "norfolk", "auditor")
                .noneMatch(user -> identity.checkPassword(user, "demo"));
    }

    @Test
    void the_longest_text_is_kept_in_any_script() {
        reports.register(report("TEXT-2014", null), People.PANEL);

        assertThat(recommendations.state("TEXT-2014-01"))
                .map(RecommendationState::text)
                .contains(LONGEST_TEXT);
    }

    @Test
    void an_embargo_ends_at_the_same_instant_in_every_zone() {
        Instant end = Instant.now().plus(3650, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);

        reports.register(report("EMBARGO-2014", end), People.PANEL);

        assertThat(reports.embargoEnd("EMBARGO-2014")).contains(end);
        assertThat(sql.sql("select cast(embargoed_until as char) from panel_report where reference = 'EMBARGO-2014'")
                        .query(String.class)
                        .single())
                .startsWith(OffsetDateTime.ofInstant(end, ZoneOffset.UTC)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace('T', ' '));
    }

    @Test
    void a_long_upload_is_kept_as_it_was() {
        List<Draft.Entry> entries = IntStream.rangeClosed(1, 2000)
                .mapToObj(number -> new Draft.Entry(
                        number,
                        String.valueOf(number),
                        LONGEST_TEXT,
                        List.of("publication"),
                        List.of("ALL"),
                        "",
                        "",
                        ""))
                .toList();
        Draft draft = new Draft(Draft.Source.CSV, new Draft.Head("UP-2014", "", "", "", "31/2/2014", "", ""), entries);

        String id = uploads.begin("panel", "long.csv", draft);

        assertThat(uploads.open("panel", id).draft()).isEqualTo(draft);
    }

    @Test
    void what_columns_are_is_remembered_as_somebody_said_it_last() {
        Person panel = People.signedIn("panel", People.in(Role.PANEL)).person();
        Draft.Head head = new Draft.Head("", "", "scr-panel", "", "", "", "");
        byte[] file = "Réf,Überschrift 📘,見出し\n1,Publish it.,x\n".getBytes(StandardCharsets.UTF_8);
        Draft draft = tables.read(file, "columns.csv", head, panel);
        String id = uploads.begin("panel", "columns.csv", draft);
        assertThat(uploads.open("panel", id).draft()).isEqualTo(draft);

        Table table = Objects.requireNonNull(draft.origin().unmapped());
        for (Column second : List.of(Column.THEMES, Column.TEXT)) {
            Columns said =
                    new Columns(List.of(Optional.of(Column.NUMBER), Optional.of(second), Optional.of(Column.LEFT_OUT)));
            tables.map(draft, said, panel);
            assertThat(tables.proposed(table, head, panel)).isEqualTo(said);
        }
    }

    private static ReportSubmission report(String reference, @Nullable Instant embargoedUntil) {
        ReportSubmission.Item item = new ReportSubmission.Item(
                1, LONGEST_TEXT, Set.of("publication"), Set.of("ALL"), Priority.HIGH, List.of());
        return new ReportSubmission(
                reference,
                "First annual report",
                "scr-panel",
                "dfe-children-families",
                LocalDate.of(2014, 7, 31),
                embargoedUntil,
                null,
                List.of(item));
    }

    private String variable(String name) {
        return sql.sql("select @@session." + name).query(String.class).single();
    }
}
