package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.recommendationtracker.People;
import org.recommendationtracker.StandaloneTest;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Status;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.TestPropertySource;

/** What every acceptance test needs: the demo users, a report of its own, and a look at all that comes of a step. */
@StandaloneTest
@Import(MovableTime.class)
@TestExecutionListeners(listeners = SentAsPromised.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
public abstract class AcceptanceTest {

    private static final AtomicInteger REPORTS = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private KafkaConnectionDetails broker;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MovableTime.Calendar calendar;

    private final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeEach
    void beginOnTheDayOfTheReport() {
        calendar.set(LocalDate.of(2014, 7, 31));
    }

    @BeforeEach
    void meetTheDemoUsers() {
        List.of(
                        "panel",
                        "panel2",
                        "official",
                        "official2",
                        "official3",
                        "minister",
                        "minister2",
                        "norfolk",
                        "auditor",
                        "admin")
                .forEach(userId -> visitors.put(userId, new Visitor(userId, port)));
    }

    protected Visitor as(String userId) {
        return Objects.requireNonNull(visitors.get(userId), userId);
    }

    /** A demo user; for a part that another office answers, somebody with the same role there. */
    protected Visitor acting(String userId, String reference) {
        String office =
                reference.contains(".") ? state(reference).path("office").asText() : People.CHILDREN;
        Role role = Map.of("official", Role.OFFICIALS, "minister", Role.PRIVATE_OFFICE)
                .get(userId);
        return role == null || office.equals(People.CHILDREN)
                ? as(userId)
                : newUser(userId + "-of-" + office, new Membership(role, office));
    }

    /** Somebody who is all of this, and is there from now on. */
    protected Visitor newUser(String userId, Membership... memberships) {
        if (identity.createUserQuery().userId(userId).count() == 0) {
            User user = identity.newUser(userId);
            user.setPassword("demo");
            identity.saveUser(user);
            Stream.of(memberships).forEach(membership -> identity.createMembership(userId, membership.group()));
        }
        return new Visitor(userId, port);
    }

    /** The ids of the open tasks of a step, whoever may do them. */
    protected List<String> openTasks(String businessKey, String step) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(step).list().stream()
                .map(Task::getId)
                .toList();
    }

    /** The same demo users with a browser. */
    protected PageVisitor onPages(String userId) {
        return new PageVisitor(userId, port);
    }

    /** The panel publishes a report with that many recommendations for all boards; gives its reference. */
    protected String publishReport(int recommendations) {
        return publishReport(recommendations, List.of("ALL"));
    }

    protected String publishReport(int recommendations, List<String> boards) {
        return publish(report(newReference(), recommendations, boards));
    }

    String publishReport(int recommendations, LocalDate publishedOn) {
        Map<String, Object> report = report(newReference(), recommendations);
        report.put("publishedOn", publishedOn.toString());
        return publish(report);
    }

    private static String newReference() {
        return "AT-%d".formatted(1000 + REPORTS.incrementAndGet());
    }

    private String publish(Map<String, Object> report) {
        Visitor.Reply reply = as("panel").post("/api/v1/reports", report);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(HttpStatus.CREATED);
        return Objects.requireNonNull(report.get("reference")).toString();
    }

    protected static Map<String, Object> report(String reference, int recommendations) {
        return report(reference, recommendations, List.of("ALL"));
    }

    private static Map<String, Object> report(String reference, int recommendations, List<String> boards) {
        return new HashMap<>(Map.of(
                "reference",
                reference,
                "title",
                "A report under test",
                "issuingBody",
                "National panel of independent experts on serious case reviews",
                "addressedTo",
                "dfe-children-families",
                "publishedOn",
                LocalDate.of(2014, 7, 31).toString(),
                "recommendations",
                IntStream.rangeClosed(1, recommendations)
                        .mapToObj(number -> Map.of(
                                "number",
                                number,
                                "text",
                                "Recommendation number " + number + " of a report under test.",
                                "themes",
                                List.of("guidance"),
                                "boards",
                                boards,
                                "priority",
                                "HIGH"))
                        .toList()));
    }

    /** A report of one recommendation, on which the route's first moves are made; gives the recommendation's reference. */
    protected String recommendationAfter(Route route, int moves) {
        String reference = publishReport(1) + "-01";
        route.moves().subList(0, moves).forEach(move -> make(reference, move));
        return reference;
    }

    protected void walk(String reference, Route route) {
        route.moves().forEach(move -> make(reference, move));
    }

    protected void make(String reference, Move move) {
        if (move instanceof Move.Fill fill) {
            acting(fill.userId(), reference).does(reference + fill.suffix(), fill.step(), fill.form());
        } else if (move instanceof Move.Start start) {
            acting(start.userId(), reference).starts(start.process(), reference + start.suffix(), start.form());
        } else if (move instanceof Move.Pass pass) {
            pass(reference, pass.days());
        }
    }

    protected void pass(String reference, int days) {
        calendar.pass(reference, days);
    }

    protected void moveOnTo(LocalDate day) {
        calendar.set(day);
    }

    /** Moves on to a day after all that any test did. */
    void letAllBePast() {
        calendar.set(LocalDate.of(2090, 1, 1));
    }

    /** The minister's office issues the letter that the report's process asks for. */
    void issueLetter(String report) {
        as("minister").does(report, "issue-letter", letter(previewCode(report)));
    }

    protected static Map<String, Object> letter(String code) {
        return new HashMap<>(Map.of("signatory", "Minister for Children and Families", "previewCode", code));
    }

    protected String previewCode(String report) {
        return as("minister")
                .get("/api/v1/reports/{reference}/letter/preview", report)
                .path("code")
                .asText();
    }

    protected JsonNode state(String reference) {
        return as("auditor").get("/api/v1/recommendations/{reference}", reference);
    }

    protected Status status(String reference) {
        return Status.valueOf(state(reference).path("status").asText());
    }

    protected JsonNode history(String reference) {
        return as("auditor").get("/api/v1/recommendations/{reference}/history", reference);
    }

    /** The elements that the process instances of a recommendation, its clocks, actions and requests passed. */
    List<String> passed(String reference) {
        JsonNode instances = as("admin")
                .get("/engine-rest/history/process-instance?processInstanceBusinessKeyLike={key}", reference + "%");
        return StreamSupport.stream(instances.spliterator(), false)
                .flatMap(instance -> StreamSupport.stream(
                        as("admin")
                                .get(
                                        "/engine-rest/history/activity-instance?processInstanceId={id}",
                                        instance.path("id").asText())
                                .spliterator(),
                        false))
                .map(activity -> activity.path("activityId").asText())
                .toList();
    }

    /** The clocks in words: kind, first date, present date and slips if it moved, what was said last, running. */
    List<String> clocks(String reference) {
        return StreamSupport.stream(state(reference).path("clocks").spliterator(), false)
                .map(AcceptanceTest::inWords)
                .toList();
    }

    private static String inWords(JsonNode clock) {
        String first = clock.path("firstDueOn").asText();
        String due = clock.path("dueOn").asText();
        return clock.path("kind").asText()
                + (clock.hasNonNull("action") ? " of A" + clock.path("action").asInt() : "")
                + " " + first
                + (due.equals(first)
                        ? ""
                        : " > " + due + " (" + clock.path("slips").asInt() + ")")
                + (clock.hasNonNull("rung") ? " " + clock.path("rung").asText() : "")
                + (clock.hasNonNull("stoppedOn") ? "" : " running");
    }

    /** The short names of the events that the user's own notices about a subject tell, in the order of delivery. */
    List<String> noticesOf(String userId, String subject) {
        return noticesTo(userId, subject).stream()
                .map(notice -> notice.path("event").asText())
                .toList();
    }

    /** The user's own notices about a subject, in the order of delivery. */
    List<JsonNode> noticesTo(String userId, String subject) {
        List<JsonNode> about = new ArrayList<>();
        JsonNode page = as(userId).get("/api/v1/notices?size=200");
        addAbout(subject, page, about);
        while (page.hasNonNull("next")) {
            page = as(userId)
                    .get(
                            "/api/v1/notices?size=200&after={last}",
                            page.path("next").asText());
            addAbout(subject, page, about);
        }
        about.sort(Comparator.comparing(
                notice -> Instant.parse(notice.path("queuedAt").asText())));
        return about;
    }

    private static void addAbout(String subject, JsonNode page, List<JsonNode> about) {
        page.path("items").forEach(notice -> {
            if (notice.path("subject").asText().equals(subject)) {
                about.add(notice);
            }
        });
    }

    /** The events of the subject once there are as many as expected. */
    EventLog events(String subject, int expected) {
        return EventLog.readUntil(
                broker.getBootstrapServers(), log -> log.of(subject).size() >= expected);
    }

    /** The checkpoints on their topic, once there are as many as expected. */
    EventLog checkpoints(int expected) {
        return EventLog.readUntil(
                broker.getBootstrapServers(),
                "tracker.checkpoints.v1",
                log -> log.of("audit").size() >= expected);
    }

    /** Makes the calls at the same moment; gives the replies in their order. */
    @SafeVarargs
    static List<Visitor.Reply> atOnce(Callable<Visitor.Reply>... calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.length);
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            List<Future<Visitor.Reply>> running = new ArrayList<>();
            for (Callable<Visitor.Reply> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Visitor.Reply> replies = new ArrayList<>();
            for (Future<Visitor.Reply> one : running) {
                replies.add(one.get());
            }
            return replies;
        } finally {
            threads.shutdownNow();
        }
    }

    protected String address() {
        return "http://127.0.0.1:" + port;
    }

    MovableTime.Calendar calendar() {
        return calendar;
    }

    KafkaConnectionDetails broker() {
        return broker;
    }
}
