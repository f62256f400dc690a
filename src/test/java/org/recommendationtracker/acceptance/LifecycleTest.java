package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recommendationtracker.recommendation.Status;

class LifecycleTest extends AcceptanceTest {

    /** What boards are told of, by {@code bpmn/audiences.dmn}. */
    private static final List<String> FOR_BOARDS = List.of(
            "issued",
            "accepted",
            "taken-under-consideration",
            "rejected",
            "delivery-started",
            "action-delivered",
            "implemented");

    @ParameterizedTest
    @EnumSource
    void goesItsWayToClosureAndEverybodyHearsOfIt(Route route) {
        String reference = publishReport(1) + "-01";

        walk(reference, route);

        assertThat(status(reference)).isEqualTo(route.end());
        assertThat(passed(reference)).containsAll(route.taken()).doesNotContainAnyElementsOf(route.notTaken());
        assertThat(textsOf(history(reference), "step")).hasSameSizeAs(route.events());

        EventLog log = events(reference, route.events().size());
        assertThat(log.namesOf(reference)).isEqualTo(route.events());
        assertThat(log.of(reference))
                .extracting(EventLog.Entry::sequence)
                .isEqualTo(upTo(route.events().size()));

        List<String> forBoards =
                route.events().stream().filter(FOR_BOARDS::contains).toList();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(noticesOf("norfolk", reference))
                .containsExactlyInAnyOrderElementsOf(forBoards));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(noticesOf("minister", reference))
                .containsExactlyInAnyOrderElementsOf(route.events()));
    }

    @Test
    void aReportIsAnsweredWithItsLastAnswerAndClosedWithItsLastRecommendation() {
        String report = publishReport(9);
        List<Route> routes = List.of(
                Route.ACCEPTED_AND_IMPLEMENTED,
                Route.SIGN_OFF_RETURNED_ONCE,
                Route.UNDER_CONSIDERATION_THEN_ACCEPTED,
                Route.REJECTED,
                Route.VERIFICATION_FAILED_ONCE,
                Route.UNDER_CONSIDERATION_THEN_REJECTED,
                Route.ACCEPTED_AND_IMPLEMENTED,
                Route.REJECTED);
        for (int i = 0; i < routes.size(); i++) {
            walk(report + "-0" + (i + 1), routes.get(i));
        }
        assertThat(as("auditor")
                        .get("/api/v1/reports/{reference}", report)
                        .path("step")
                        .asText())
                .isEqualTo("PUBLISHED");

        walk(report + "-09", Route.SIGN_OFF_RETURNED_ONCE);

        assertThat(as("auditor")
                        .get("/api/v1/reports/{reference}", report)
                        .path("step")
                        .asText())
                .isEqualTo("CLOSED");
        assertThat(passed(report)).contains("all-answered", "all-closed", "report-closed");
        assertThat(events(report, 3).namesOf(report)).containsExactly("published", "answered", "closed");
    }

    @Test
    void foldingTheTopicFromItsStartGivesTheTotalsOfTheAuditPage() {
        recommendationAfter(Route.REJECTED, 3);
        recommendationAfter(Route.ACCEPTED_AND_IMPLEMENTED, 5);
        JsonNode byStatus = as("auditor").get("/api/v1/audit/status").path("byStatus");
        Map<String, Long> totals = new HashMap<>();
        byStatus.properties().forEach(entry -> {
            if (entry.getValue().asLong() > 0) {
                totals.put(entry.getKey(), entry.getValue().asLong());
            }
        });

        EventLog log = EventLog.readUntil(
                broker().getBootstrapServers(), read -> read.totals().equals(totals));

        assertThat(log.totals()).isEqualTo(totals);
        log.all().stream().map(EventLog.Entry::subject).distinct().forEach(subject -> assertThat(log.of(subject))
                .as("sequence of " + subject)
                .extracting(EventLog.Entry::sequence)
                .isEqualTo(upTo(log.of(subject).size())));
    }

    @Test
    void everyEventIsWhatItsPublishedSchemaSays() {
        String reference = recommendationAfter(
                Route.VERIFICATION_FAILED_ONCE,
                Route.VERIFICATION_FAILED_ONCE.moves().size());
        EventLog log = events(reference, Route.VERIFICATION_FAILED_ONCE.events().size());
        Map<String, JsonSchema> schemas = new HashMap<>();

        assertThat(log.all()).allSatisfy(entry -> {
            JsonSchema schema =
                    schemas.computeIfAbsent(URI.create(entry.dataSchema()).getPath(), this::schema);
            assertThat(schema.validate(entry.data())).as(entry.type()).isEmpty();
        });
        assertThat(schemas).containsOnlyKeys("/schemas/recommendation-step.v1.json", "/schemas/report-step.v1.json");
    }

    private JsonSchema schema(String path) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(as("auditor").get(path));
    }

    @Test
    void theTotalsMoveWithEachStepAndStayAsTheyWereForTheDaysBefore() {
        long issued = total("", Status.ISSUED);
        long rejected = total("", Status.REJECTED);
        long issuedIn2014 = total("?asOf=2014-08-01", Status.ISSUED);

        recommendationAfter(Route.REJECTED, 3);

        assertThat(total("", Status.ISSUED)).isEqualTo(issued);
        assertThat(total("", Status.REJECTED)).isEqualTo(rejected + 1);
        assertThat(total("?asOf=2014-08-01", Status.ISSUED)).isEqualTo(issuedIn2014 + 1);
        assertThat(total("?asOf=2014-07-30", Status.ISSUED)).isZero();
    }

    @Test
    void everyRouteEndsInAClosedStatus() {
        assertThat(Arrays.stream(Route.values()).map(Route::end)).allMatch(Status::isClosed);
    }

    private long total(String query, Status status) {
        return as("auditor")
                .get("/api/v1/audit/status" + query)
                .path("byStatus")
                .path(status.name())
                .asLong();
    }

    private List<String> noticesOf(String userId, String subject) {
        return StreamSupport.stream(
                        as(userId).get("/api/v1/notices?size=200").path("items").spliterator(), false)
                .filter(notice -> notice.path("subject").asText().equals(subject))
                .map(notice -> notice.path("event").asText())
                .toList();
    }

    private static List<String> textsOf(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
