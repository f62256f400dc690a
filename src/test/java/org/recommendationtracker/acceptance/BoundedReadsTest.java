package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.People;
import org.recommendationtracker.cost.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What a page, or an answer of the REST interface, asks the database does not grow with what there is. */
@Import(StatementCounter.class)
// on which request this falls depends on the time
@TestPropertySource(properties = {"tracker.accounts.look-every=1h", "tracker.parties.look-every=1h"})
class BoundedReadsTest extends AcceptanceTest {

    /** More than any page shows at once. */
    private static final int FEW = 60;

    private static final int MORE_REPORTS = 11;
    private static final int MORE_OF_EACH = 20;
    private static final int LARGE = 150;

    @Autowired
    private StatementCounter statements;

    @Test
    void reads_ask_as_often_for_many_as_for_few() {
        String first = publishReport(FEW);
        awaitNotices(1);
        Map<String, Long> few = cost(first);

        for (int report = 0; report < MORE_REPORTS; report++) {
            publishReport(MORE_OF_EACH);
        }
        String large = publishReport(LARGE);
        awaitNotices(1 + MORE_REPORTS + 1);
        Map<String, Long> many = cost(large);

        assertThat(few.values()).allMatch(statements -> statements > 0);
        assertThat(many).isEqualTo(few);
    }

    private Map<String, Long> cost(String report) {
        Map<String, Long> costs = new LinkedHashMap<>();
        PageVisitor official = onPages("official");
        PageVisitor auditor = onPages("auditor");
        PageVisitor norfolk = onPages("norfolk");
        Visitor ofTwoBoards = newUser("boards", People.at("norfolk"), People.at("barnet"));
        PageVisitor boards = onPages("boards");
        List.of(
                        "/",
                        "/recommendations",
                        "/recommendations?report=" + report,
                        "/recommendations?q=recommendation&overdue=false",
                        "/recommendations?board=norfolk",
                        "/reports/" + report + "/committee-paper",
                        "/reports/" + report + "/committee-paper?since=2014-07-31",
                        "/recommendations/" + report + "-01",
                        "/recommendations/" + report + "-01/board-reports",
                        "/reports",
                        "/reports/" + report,
                        "/acknowledgements",
                        "/events")
                .forEach(address ->
                        costs.put(address.replace(report, "{report}"), counted(() -> official.get(address))));
        List.of("/tasks", "/notices").forEach(address -> costs.put(address, counted(() -> official.get(address))));
        // each twice: the few are more than are read by that
        costs.put("/notices of a board", counted(() -> norfolk.get("/notices")));
        costs.put("/notices of two boards", counted(() -> boards.get("/notices?recipient=barnet&show=unacknowledged")));
        costs.put("/api/v1/notices of two boards", counted(() -> ofTwoBoards.get("/api/v1/notices?page=1")));
        costs.put("/audit", counted(() -> auditor.get("/audit")));
        costs.put("/histories", counted(() -> official.get("/histories")));
        PageVisitor admin = onPages("admin");
        costs.put("/parties/proposals", counted(() -> admin.get("/parties/proposals")));
        List.of(
                        "/api/v1/recommendations",
                        "/api/v1/recommendations?q=recommendation",
                        "/api/v1/recommendations?after=A",
                        "/api/v1/recommendations/" + report + "-01",
                        "/api/v1/recommendations/" + report + "-01/history",
                        "/api/v1/recommendations/" + report + "-01/board-reports",
                        "/api/v1/reports",
                        "/api/v1/reports/" + report,
                        "/api/v1/acknowledgements",
                        "/api/v1/notices")
                .forEach(address -> costs.put(address.replace(report, "{report}"), counted(() -> as("official")
                        .get(address))));
        return costs;
    }

    /** Every board is told of every report; notices follow their events by a moment. */
    private void awaitNotices(int reports) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> as("norfolk")
                                .get("/api/v1/notices?size=1")
                                .path("totalItems")
                                .asInt()
                        >= reports);
    }

    private long counted(Runnable request) {
        request.run();
        statements.reset();
        request.run();
        return statements.total();
    }
}
