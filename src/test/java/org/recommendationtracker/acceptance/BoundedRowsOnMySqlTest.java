package org.recommendationtracker.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.MySqlDatabase;
import org.recommendationtracker.OnMySql;
import org.recommendationtracker.People;
import org.recommendationtracker.cost.StatementRecorder;
import org.recommendationtracker.register.Population;
import org.recommendationtracker.sweep.Sweep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/**
 * With a hundred thousand recommendations, notices in one inbox and events there, and ten thousand tasks open in one office, no
 * query of a page, an answer of the REST interface, the sweep, the relay or the reader of events reads more rows than it must, or
 * all rows of a large table.
 */
@OnMySql
@Import(StatementRecorder.class)
class BoundedRowsOnMySqlTest extends AcceptanceTest {

    private static final int GROWN = 2_000;
    private static final int COPIES = 49;
    private static final int WORDS = 12;
    private static final int REPORTS_WITH_TASKS = 10;

    /** Lists count up to ten thousand, from an index; whatever reads a row for each recommendation reads a hundred thousand. */
    private static final int MOST_READ = 70_000;

    private static final List<String> FILLED = List.of(
            "recommendation",
            "status_change",
            "deadline",
            "audit_entry",
            "panel_report",
            "register_entry",
            "register_facet",
            "register_words",
            "status_interval",
            "notice",
            "acknowledgement_tally",
            "outbox");

    @Autowired
    private StatementRecorder recorder;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Environment environment;

    @Test
    void no_query_reads_a_row_for_each_recommendation() {
        fill();
        fillEngine();
        recorder.reset();
        String own = publishReport(3);
        walk(own + "-01", Routes.IMPLEMENTED);
        calendar().set(LocalDate.of(2026, 11, 2));
        read(own);
        sweep.run();

        List<StatementRecorder.Cost> costs = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return database.execute((ConnectionCallback<List<StatementRecorder.Cost>>)
                    connection -> recorder.costs(connection.unwrap(Connection.class)));
        });

        assertThat(costs).hasSizeGreaterThan(100);
        assertThat(costs)
                .allSatisfy(cost -> assertThat(cost.read()).as(cost.sql()).isLessThan(MOST_READ));
        assertThat(costs)
                .allSatisfy(cost -> assertThat(cost.scanned()).as(cost.sql()).isEmpty());
    }

    private void fill() {
        JdbcTemplate migrations = MySqlDatabase.asMigrations(environment);
        Population population = new Population(
                migrations, new DataSourceTransactionManager(requireNonNull(migrations.getDataSource())), WORDS, 1);
        population.indexAfter(() -> {
            population.grow(0, GROWN);
            population.multiply(COPIES);
        });
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            // half of them unread, some read since the inbox was opened, the rest read, half of that acknowledged
            database.update("""
                    insert into notice (id, event_id, recipient, event, subject, title, occurred_at, queued_at, delivered_at,
                    read_at, acknowledged_at, acknowledge_by)
                    select uuid(), uuid(), 'norfolk', 'ACCEPTED', reference, 'Accepted',
                    timestampadd(second, number, '2026-09-01'), timestampadd(second, number, '2026-09-01'), '2026-10-01',
                    case when number % 100 = 2 then '2026-11-02 06:00' when number % 4 > 1 then '2026-10-02' end,
                    case when number % 4 = 3 then '2026-10-02' end, '2026-10-01'
                    from (select reference, row_number() over (order by reference) as number from register_entry) entries""");
            database.update("""
                    insert into outbox (id, aggregatetype, aggregateid, sequence, type, source, dataschema, issuingbody,
                    recorded_at, payload, sent_at)
                    select uuid(), 'recommendation', concat(reference, '-X'), 1, 'x', 'x', 'x', 'x', now(6), '{}', now(6)
                    from register_entry""");
            database.update("""
                    insert into acknowledgement_tally (event_id, subject, title, occurred_at, acknowledge_by, asked,
                    acknowledged, complete)
                    select event_id, subject, title, occurred_at, acknowledge_by, 1, 0, false from notice
                    where acknowledge_by = '2026-10-01'""");
            MySqlDatabase.asMigrations(environment).execute("analyze table " + String.join(", ", FILLED));
        });
    }

    /** Processes of a tenth of the recommendations, each at its first task, all for one office. */
    private void fillEngine() {
        List<String> reports = IntStream.range(0, REPORTS_WITH_TASKS)
                .mapToObj(any -> publishReport(Population.OF_REPORT))
                .toList();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            EngineCopies engine =
                    new EngineCopies(database, database.queryForObject("select database()", String.class));
            IntStream.rangeClosed(1, COPIES).forEach(copy -> {
                Map<String, String> others = reports.stream()
                        .collect(Collectors.toMap(
                                report -> report,
                                report -> Population.copy(Population.report(reports.indexOf(report)), copy)));
                engine.addRunning(copy, others);
                engine.addFinished(copy);
            });
            engine.analyze();
        });
    }

    private void read(String own) {
        String report = Population.report(3);
        List<PageVisitor> readers = List.of(onPages("auditor"), onPages("official"), onPages("norfolk"));
        List<String> pages = List.of(
                "/",
                // the deeper page first: of what asks the same, the first is kept
                "/recommendations?page=100",
                "/recommendations",
                "/recommendations?status=REJECTED",
                "/recommendations?overdue=true",
                "/recommendations?overdue=false",
                "/recommendations?answered=no",
                "/recommendations?answered=partly",
                "/recommendations?answered=yes",
                "/recommendations?answered=no&office=dfe-children-families",
                "/recommendations?office=dfe-children-families",
                "/recommendations?office=dfe-children-families&theme=courts&status=IMPLEMENTED",
                "/recommendations?board=norfolk",
                "/recommendations?theme=police",
                "/recommendations?report=" + report,
                "/recommendations?q=" + Population.word(500) + "+" + Population.word(20),
                "/recommendations?overdue=true&q=" + Population.word(0),
                "/recommendations?q=" + report,
                "/recommendations/" + report + "-03",
                "/recommendations/" + own + "-01",
                "/reports",
                "/reports/" + report,
                "/reports/" + report + "/committee-paper",
                "/reports/" + own + "/committee-paper?since=2014-07-31",
                "/acknowledgements",
                "/acknowledgements?about=" + report + "-03",
                "/tasks?page=100",
                "/tasks",
                "/tasks?show=mine",
                "/tasks?show=unclaimed",
                "/tasks?show=overdue",
                "/tasks?show=week",
                "/tasks?show=others");
        readers.forEach(reader -> pages.forEach(reader::get));
        onPages("auditor").get("/audit?day=1&month=8&year=2014");
        readInboxes();
        readWork(own);
        List.of(
                        "/api/v1/recommendations?after=" + report + "-03",
                        "/api/v1/recommendations/" + report + "-03",
                        "/api/v1/recommendations/" + report + "-03/history",
                        "/api/v1/reports",
                        "/api/v1/reports/" + report,
                        "/api/v1/audit/status?asOf=2014-08-01&knownAt=2014-08-01T12:00:00Z",
                        "/api/v1/acknowledgements")
                .forEach(address -> as("auditor").ask(address));
    }

    /** What those look at who carry recommendations on, and those who manage users and parties. */
    private void readWork(String own) {
        String task =
                as("official").task(own + "-02", "assign-owner").path("id").asText();
        PageVisitor official = onPages("official");
        List.of(
                        "/tasks/" + task,
                        "/tasks/start/extension?reference=" + own + "-01",
                        "/recommendations/" + own + "-01/evidence",
                        "/account")
                .forEach(address ->
                        assertThat(official.get(address).status()).as(address).isEqualTo(200));
        as("official").does(own + "-02", "assign-owner", Map.of("owner", "Safeguarding team"));
        assertThat(official.get("/tasks/" + task).html()).contains("completed it");
        Map.of(
                        "panel",
                        List.of("/histories", "/reports/new", "/reports/" + own + "/withdrawal"),
                        "minister",
                        List.of("/reports/" + own + "/letter/preview"),
                        "admin",
                        List.of("/accounts", "/accounts/users", "/parties", "/parties/boards", "/failures"))
                .forEach((user, addresses) -> addresses.forEach(
                        address -> assertThat(onPages(user).get(address).status())
                                .as(address)
                                .isEqualTo(200)));
    }

    private void readInboxes() {
        Visitor ofTwoBoards = newUser("boards", People.at("norfolk"), People.at("barnet"));
        PageVisitor norfolk = onPages("norfolk");
        List.of("all", "unread", "unacknowledged").forEach(show -> {
            String first = norfolk.get("/notices?show=" + show).html();
            assertThat(first).as(show).contains("rel=\"next\"");
            assertThat(norfolk.get(HtmlUtils.htmlUnescape(
                                    first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1")))
                            .html())
                    .as(show)
                    .contains("Newest notices");
        });
        assertThat(onPages("boards").get("/notices?recipient=norfolk").html()).contains("more than 1,000 unread");
        as("norfolk").get("/api/v1/notices?page=49&size=200");
        String last =
                ofTwoBoards.get("/api/v1/notices?page=4&size=200").path("next").asText();
        List.of(as("norfolk"), ofTwoBoards)
                .forEach(reader -> reader.get("/api/v1/notices?size=200&after={last}", last));
    }
}
