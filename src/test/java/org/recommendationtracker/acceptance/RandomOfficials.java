package org.recommendationtracker.acceptance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.recommendationtracker.DueNow;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.refusal.Refusal;
import org.recommendationtracker.sweep.DueWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/** Does what comes to mind, the same at every run: through the engine and the real forms, as the demo users. */
@TestConfiguration(proxyBeanMethods = false)
class RandomOfficials {

    private static final Map<String, String> WHO = Map.of(
            "sign-off-response", "minister",
            "decide-extension", "minister",
            "verify", "panel",
            "respond-to-rejection", "panel",
            "check-lasting", "panel",
            "consent-to-withdrawal", "panel",
            "confirm-correction", "official2");

    private static final Map<String, String> ROLES = Map.of(
            "official", "officials.dfe-children-families",
            "official2", "officials.dfe-children-families",
            "minister", "private-office.dfe-children-families",
            "panel", "panel.scr-panel",
            "norfolk", "lscb.norfolk");

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService jobs;

    @Autowired
    @Qualifier("dueClocks") private DueWork clocks;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private MovableTime.MovableClock clock;

    private Random random = new Random();
    private List<String> references = List.of();
    private int refused;

    void begin(long seed, List<String> theirs) {
        random = new Random(seed);
        references = theirs;
    }

    int refused() {
        return refused;
    }

    /** Everybody does this week's work, or not. */
    void work() {
        for (String reference : references) {
            openTasks(reference).forEach(this::perhapsDo);
            perhapsAsk(reference);
        }
    }

    void letAWeekPass() {
        Instant end = clock.instant().plus(Duration.ofDays(7));
        clock.set(end);
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            jobs.executeJob(due.get(0).getId());
        }
        DueNow.of(clocks, clock, transactions).run();
    }

    private List<Job> due() {
        return jobs.createJobQuery()
                .timers()
                .duedateLowerThan(Date.from(clock.instant()))
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc()
                .listPage(0, 1);
    }

    private List<Task> openTasks(String reference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKeyLike(reference + "%")
                .orderByTaskName()
                .asc()
                .list();
    }

    private void perhapsDo(Task task) {
        String user = WHO.getOrDefault(task.getTaskDefinitionKey(), "official");
        double mood = random.nextDouble();
        if (mood < 0.05) {
            submit(user, task, Map.of("surprise", "me"));
        } else if (mood < 0.45) {
            Map<String, Object> form = form(task);
            submit(user, task, form);
            if (mood < 0.10) {
                submit(user, task, form);
            }
        }
    }

    private void submit(String user, Task task, Map<String, Object> form) {
        as(user, () -> forms.submitTaskForm(task.getId(), form));
    }

    private void perhapsAsk(String reference) {
        double mood = random.nextDouble();
        if (mood < 0.03) {
            start("official", "extension", reference, Map.of("newDate", day(90, 200), "reasons", "It takes longer."));
        } else if (mood < 0.035) {
            start(
                    "official",
                    "withdrawal",
                    reference,
                    Map.of("ground", "NO_LONGER_APPLICABLE", "reasons", "The law has changed."));
        } else if (mood < 0.04) {
            String successor = references.get(random.nextInt(references.size()));
            start(
                    "official",
                    "withdrawal",
                    reference,
                    Map.of("ground", "SUPERSEDED", "successor", successor, "reasons", "It asks for the same."));
        } else if (mood < 0.05) {
            start(
                    "official",
                    "correction",
                    reference,
                    Map.of("entry", "OWNER", "value", "Team " + random.nextInt(9), "reasons", "A slip."));
        } else if (mood < 0.06) {
            start("panel", "reopening", reference, Map.of("reasons", "New cases."));
        } else if (mood < 0.08) {
            start("norfolk", "board-report", reference, Map.of("change", "VISIBLE", "account", "It is done here."));
        }
    }

    private void start(String user, String process, String reference, Map<String, Object> form) {
        Map<String, Object> filled = new HashMap<>(form);
        filled.put("reference", reference);
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        as(user, () -> forms.submitStartForm(definition, filled));
    }

    /** A refusal counts; anything else that fails is a defect and is thrown. */
    private void as(String user, Runnable deed) {
        String membership = Objects.requireNonNull(ROLES.get(user));
        identity.setAuthentication(user, List.of(membership, membership.substring(0, membership.indexOf('.'))));
        try {
            deed.run();
        } catch (Refusal | AuthorizationException refusal) {
            refused++;
        } finally {
            identity.clearAuthentication();
        }
    }

    private Map<String, Object> form(Task task) {
        return switch (task.getTaskDefinitionKey()) {
            case "assign-owner" -> Map.of("owner", "Team " + random.nextInt(9));
            case "draft-response" -> draft(task);
            case "sign-off-response" ->
                random.nextInt(5) == 0
                        ? Map.of("outcome", "RETURNED", "comments", "Say by when.")
                        : Map.of("outcome", "SIGNED_OFF");
            case "consult-partners" ->
                Map.of("partner", "Partner " + random.nextInt(9), "view", "Mixed.", "addAnother", random.nextBoolean());
            case "respond-to-rejection" ->
                random.nextBoolean()
                        ? Map.of("outcome", "ACCEPTED")
                        : Map.of("outcome", "RECONSIDER", "reasons", "It is needed.");
            case "plan-action" ->
                Map.of(
                        "description",
                        "Do it.",
                        "owner",
                        "Team",
                        "dueDate",
                        day(10, 120),
                        "addAnother",
                        random.nextInt(3) == 0);
            case "deliver-action" -> Map.of("deliveredOn", today().toString(), "summary", "Done.");
            case "submit-evidence" ->
                Map.of(
                        "address",
                        "https://example.org/" + random.nextInt(99),
                        "publishedOn",
                        today().toString(),
                        "shows",
                        "That it is done.",
                        "addAnother",
                        random.nextInt(4) == 0);
            case "verify" ->
                Map.of(
                        "outcome",
                        List.of("MET", "MET", "MET_BY_ALTERNATIVE", "EXCEEDED", "PARTLY_MET", "NOT_MET")
                                .get(random.nextInt(6)),
                        "reasons",
                        "Seen.");
            case "check-lasting" ->
                Map.of("outcome", random.nextBoolean() ? "LASTED" : "NOT_LASTED", "reasons", "Seen.");
            case "give-reasons", "explain-late-verification" -> Map.of("reasons", "The team was moved.");
            case "decide-extension" ->
                random.nextInt(3) == 0
                        ? Map.of("outcome", "REFUSED", "reasons", "Children cannot wait.")
                        : Map.of("outcome", "GRANTED");
            case "consent-to-withdrawal" ->
                random.nextBoolean()
                        ? Map.of("outcome", "CONSENTED")
                        : Map.of("outcome", "REFUSED", "reasons", "It is needed.");
            case "confirm-correction" -> Map.of("outcome", random.nextBoolean() ? "CONFIRMED" : "DISMISSED");
            default -> throw new AssertionError("nobody knows what to do about " + task.getTaskDefinitionKey());
        };
    }

    private Map<String, Object> draft(Task task) {
        String reference = task.getName().substring(0, task.getName().indexOf(':'));
        RecommendationState state = recommendations.state(reference).orElseThrow();
        int kind = random.nextInt(state.status() == Status.UNDER_CONSIDERATION ? 4 : 5);
        return switch (kind) {
            case 0 -> Map.of("decision", "REJECTED", "reasons", "It is done already.");
            case 4 ->
                Map.of("decision", "UNDER_CONSIDERATION", "reasons", "Partners first.", "reviewDate", day(20, 90));
            default ->
                Map.of(
                        "decision",
                        "ACCEPTED",
                        "extent",
                        "IN_PART",
                        "reasons",
                        "It is right.",
                        "successTest",
                        "It is published.",
                        "targetDate",
                        day(60, 300));
        };
    }

    private LocalDate today() {
        return LocalDate.now((Clock) clock);
    }

    private String day(int from, int to) {
        return today().plusDays(from + random.nextInt(to - from)).toString();
    }
}
