package org.recommendationtracker.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.chain.ChainedEntry;
import org.recommendationtracker.audit.chain.Hash;
import org.recommendationtracker.audit.chain.Salt;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.ClockKind;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.recommendation.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a database with recommendations of twenty years, as steps would have left them, but for the engine's tables. The same
 * number gives the same recommendation.
 */
public final class Population {

    public static final int OF_REPORT = 20;
    static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 3);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 30);

    private static final int BATCH = 1_000;
    private static final int VOCABULARY = 4_000;
    private static final List<String> OFFICES =
            List.of("dfe-children-families", "mhclg-building-safety", "scottish-government");
    private static final List<String> BODIES = List.of("scr-panel", "grenfell-tower-inquiry");
    private static final List<String> THEMES = List.of(
            "guidance",
            "training",
            "publication",
            "initiation",
            "funding",
            "inspection",
            "data",
            "courts",
            "police",
            "health",
            "schools",
            "fostering");
    private static final List<Priority> PRIORITIES = List.of(Priority.values());
    private static final List<String> STEPS = List.of(
            "ISSUED", "OWNER_ASSIGNED", "RESPONSE_DRAFTED", "ACCEPTED", "DELIVERY_STARTED", "VERIFICATION_REQUESTED");

    private static final List<Table> COPIED = List.of(
            new Table(
                    "panel_report",
                    List.of("reference", "title"),
                    "issuing_body, issuing_body_code, addressed_to, published_on, registered_by, registered_as, step,"
                            + " item_count, version"),
            new Table(
                    "recommendation",
                    List.of("reference", "report_reference"),
                    "number, office, issuing_body, text, priority, published_on, status, owner, parts, version"),
            new Table("status_change", List.of("reference"), "position, status, effective_on, recorded_at"),
            new Table(
                    "audit_entry",
                    List.of("subject", "state_after"),
                    "subject_kind, position, step, title, user_id, role, party, effective_on, recorded_at, salt, hash"),
            new Table(
                    "deadline",
                    List.of("reference"),
                    "position, kind, started_on, first_due_on, due_on, agreed_on, stopped_on, next_notice_on"),
            new Table(
                    "register_entry",
                    List.of("reference", "whole", "report", "state"),
                    "number, part_number, parts, office, issuing_body, priority, status, own_due_on, next_due_on, slipped"),
            new Table("register_facet", List.of("reference", "report"), "dimension, term, number"),
            new Table("register_words", List.of("reference"), "words"),
            new Table(
                    "status_interval",
                    List.of("reference"),
                    "part, divided, status, effective_from, effective_to, recorded_from, recorded_to"),
            new Table(
                    "clock_run",
                    List.of("reference", "report"),
                    "office, issuing_body, priority, issued_on, number, kind, started_on, ended_on, ended_as, first_due_on,"
                            + " due_on, slips, agreed_from, agreed_to, recorded_from, recorded_to"));

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final int words;
    private final int entries;
    private final StatusSums sums;

    private record Move(Status status, LocalDate on) {}

    private record Item(RecommendationState state, String body, List<Move> moves) {

        String reference() {
            return state.reference();
        }
    }

    /**
     * Fills a database.
     *
     * @param words in each text
     * @param entries in the history of each, at most six
     */
    public Population(JdbcTemplate database, PlatformTransactionManager transactions, int words, int entries) {
        this.words = words;
        this.entries = entries;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.sums = new StatusSums(JdbcClient.create(database), database);
    }

    public static String report(int number) {
        return "POP-%06d".formatted(number);
    }

    /** The copy of a report. */
    public static String copy(String report, int number) {
        return report.replace("POP-", prefix(number));
    }

    private static String prefix(int copy) {
        return "P%02d-".formatted(copy);
    }

    /** The word of a rank: the first are in most texts. */
    public static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + 40; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    /** Makes the full-text index after the filling: it would cost more than all else while rows come in. */
    public void indexAfter(Runnable filling) {
        change("drop index register_words_found on register_words");
        filling.run();
        change(
                "set session innodb_ft_enable_stopword = off",
                "create fulltext index register_words_found on register_words (words)");
    }

    private void change(String... statements) {
        transaction.executeWithoutResult(status -> List.of(statements).forEach(database::execute));
    }

    /** Adds those from one number on, up to another. */
    public void grow(int from, int to) {
        for (int begin = from; begin < to; begin += BATCH) {
            List<Item> items = IntStream.range(begin, Math.min(to, begin + BATCH))
                    .mapToObj(this::item)
                    .toList();
            transaction.executeWithoutResult(status -> insert(items));
        }
    }

    /** Adds as many copies of all that {@link #grow} made, in reports of their own. */
    public void multiply(int copies) {
        for (int copy = 1; copy <= copies; copy++) {
            String prefix = prefix(copy);
            transaction.executeWithoutResult(status -> COPIED.forEach(table -> database.update(table.copy(prefix))));
        }
        transaction.executeWithoutResult(status -> database.update("update status_sum set net = net * ?", copies + 1));
    }

    /**
     * A table whose rows are copied.
     *
     * @param names columns with references in them
     * @param others columns that are copied as they are
     */
    private record Table(String name, List<String> names, String others) {

        String copy(String prefix) {
            return "insert into %s (%s, %s) select %s, %s from %1$s where %s like '%s%%'"
                    .formatted(
                            name,
                            String.join(", ", names),
                            others,
                            names.stream()
                                    .map(column -> "replace(%s, 'POP-', '%s')".formatted(column, prefix))
                                    .collect(Collectors.joining(", ")),
                            others,
                            names.get(0),
                            "POP-");
        }
    }

    private Item item(int number) {
        Random random = new Random(number);
        int reportNumber = number / OF_REPORT;
        LocalDate published = FIRST_DAY.plusDays(reportNumber * 37L % 7_900);
        List<Move> moves = moves(random, published);
        Move last = moves.get(moves.size() - 1);
        RecommendationState state = state(random, reportNumber, number % OF_REPORT + 1, published, last.status());
        return new Item(state, BODIES.get(reportNumber % BODIES.size()), moves);
    }

    private static List<Move> moves(Random random, LocalDate published) {
        List<Move> moves = new ArrayList<>(List.of(new Move(Status.ISSUED, published)));
        LocalDate day = published.plusDays(60 + random.nextInt(120));
        int fate = random.nextInt(100);
        List<Status> way = fate < 8
                ? List.of()
                : fate < 18
                        ? List.of(Status.REJECTED)
                        : fate < 24
                                ? List.of(Status.UNDER_CONSIDERATION)
                                : List.of(
                                        Status.ACCEPTED,
                                        Status.IN_PROGRESS,
                                        Status.AWAITING_VERIFICATION,
                                        Status.IMPLEMENTED);
        int steps = fate < 24 ? way.size() : 1 + random.nextInt(way.size());
        for (Status status : way.subList(0, steps)) {
            if (day.isAfter(LAST_DAY)) {
                break;
            }
            moves.add(new Move(status, day));
            day = day.plusDays(20 + random.nextInt(200));
        }
        return moves;
    }

    private RecommendationState state(Random random, int reportNumber, int number, LocalDate published, Status status) {
        Set<String> themes = new LinkedHashSet<>(
                List.of(THEMES.get(random.nextInt(THEMES.size())), THEMES.get(random.nextInt(THEMES.size()))));
        Set<String> boards = random.nextInt(10) < 7 ? Set.of("ALL") : Set.of(random.nextBoolean() ? "norfolk" : "kent");
        String report = report(reportNumber);
        return StateJson.read(StateJson.tree("""
                {"reference": "%s", "report": "%s", "number": %d, "office": "%s", "priority": "%s", "publishedOn": "%s",
                 "status": "%s", "closed": %s, "parts": 0, "owner": "Team %d", "text": "%s",
                 "clocks": [{"kind": "RESPONSE", "startedOn": "%s", "firstDueOn": "%s", "dueOn": "%s", "agreedOn": "%s",
                             "slips": 0 %s}],
                 "themes": [%s], "boards": [%s]}""".formatted(
                                RecommendationReference.of(report, number),
                                report,
                                number,
                                OFFICES.get(random.nextInt(OFFICES.size())),
                                PRIORITIES.get(random.nextInt(PRIORITIES.size())),
                                published,
                                status,
                                status.isClosed(),
                                random.nextInt(50),
                                text(random),
                                published,
                                published.plusDays(180),
                                published.plusDays(180),
                                published,
                                status.isClosed() ? ", \"stoppedOn\": \"" + published.plusDays(170) + "\"" : "",
                                quoted(themes),
                                quoted(boards)))
                .toString());
    }

    private String text(Random random) {
        return IntStream.range(0, words)
                .mapToObj(any -> word((int) (VOCABULARY * Math.pow(random.nextDouble(), 3))))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(Set<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
    }

    private void insert(List<Item> items) {
        insertReports(items);
        batch(
                """
                insert into recommendation (reference, report_reference, number, office, issuing_body, text, priority,
                published_on, status, owner, parts, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 1)""",
                items,
                (item, rows) -> rows.accept(new Object[] {
                    item.reference(),
                    item.state().report(),
                    item.state().number(),
                    item.state().office(),
                    item.body(),
                    item.state().text(),
                    item.state().priority().name(),
                    item.state().publishedOn(),
                    item.state().status().name(),
                    item.state().owner()
                }));
        insertHistory(items);
        insertClocks(items);
        insertRegister(items);
        insertIntervals(items);
        ClockRuns runs = new ClockRuns(database);
        items.forEach(item -> runs.replace(item.state(), item.body(), runs(item)));
    }

    /** A clock for each status; one in five deliveries is put off, half way to its date. */
    private static List<ClockRuns.Known> runs(Item item) {
        List<ClockRuns.Known> known = List.of();
        List<Deadline> clocks = new ArrayList<>();
        for (Move move : item.moves()) {
            Optional<ClockKind> kind = ClockKind.of(move.status());
            Deadline last = clocks.isEmpty() ? null : clocks.get(clocks.size() - 1);
            if (last != null && kind.filter(last.kind()::equals).isPresent()) {
                continue;
            }
            if (last != null && last.isRunning()) {
                clocks.set(clocks.size() - 1, clock(last.kind(), last.startedOn(), last.slips(), move.on()));
            }
            int slips = kind.filter(ClockKind.DELIVERY::equals).isPresent()
                            && item.state().number() % 5 == 0
                    ? 1
                    : 0;
            kind.ifPresent(next -> clocks.add(clock(next, move.on(), slips, null)));
            known = ClockRuns.after(
                    known, new ClockFacts(move.status(), List.copyOf(clocks), null, null, false), recorded(move.on()));
        }
        return known;
    }

    private static Deadline clock(ClockKind kind, LocalDate from, int slips, @Nullable LocalDate stoppedOn) {
        LocalDate due = from.plusDays(120);
        return new Deadline(
                kind,
                null,
                from,
                due,
                due.plusDays(60L * slips),
                from.plusDays(60L * slips),
                slips,
                null,
                null,
                stoppedOn,
                null);
    }

    private void insertReports(List<Item> items) {
        batch(
                """
                insert into panel_report (reference, title, issuing_body, issuing_body_code, addressed_to, published_on,
                registered_by, registered_as, step, item_count, version) values (?, ?, ?, ?, ?, ?, 'panel', 'PANEL', ?, ?, 1)""",
                items.stream().filter(item -> item.state().number() == 1).toList(),
                (item, rows) -> rows.accept(new Object[] {
                    item.state().report(),
                    "Report " + item.state().report(),
                    "Body " + item.body(),
                    item.body(),
                    OFFICES.get(0),
                    item.state().publishedOn(),
                    "PUBLISHED",
                    OF_REPORT
                }));
    }

    private void insertHistory(List<Item> items) {
        batch(
                "insert into status_change (reference, position, status, effective_on, recorded_at) values (?, ?, ?, ?, ?)",
                items,
                (item, rows) -> {
                    int position = 0;
                    for (Move move : item.moves()) {
                        rows.accept(new Object[] {
                            item.reference(), position++, move.status().name(), move.on(), Utc.of(recorded(move.on()))
                        });
                    }
                });
        batch("""
                insert into audit_entry (subject_kind, subject, position, step, title, user_id, role, party, effective_on,
                recorded_at, state_after, salt, hash)
                values ('RECOMMENDATION', ?, ?, ?, ?, 'official', 'OFFICIALS', ?, ?, ?, ?, ?, ?)""", items, (item, rows) -> {
            @Nullable Hash previous = null;
            for (int position = 1; position <= entries; position++) {
                ChainedEntry entry = entry(item, position, previous);
                previous = entry.hash();
                rows.accept(new Object[] {
                    entry.subject(),
                    position,
                    entry.step(),
                    entry.title(),
                    entry.party(),
                    entry.effectiveOn(),
                    Utc.of(entry.recordedAt()),
                    entry.after(),
                    entry.salt().bytes(),
                    previous.bytes()
                });
            }
        });
    }

    private static ChainedEntry entry(Item item, int position, @Nullable Hash previous) {
        LocalDate day =
                item.moves().get(Math.min(position, item.moves().size()) - 1).on();
        return new ChainedEntry(
                "RECOMMENDATION",
                item.reference(),
                position,
                previous,
                STEPS.get(position - 1),
                "Step " + position,
                "official",
                "OFFICIALS",
                item.state().office(),
                day,
                recorded(day),
                null,
                null,
                position == 1 ? StateJson.write(item.state()) : "{\"owner\":\"Team " + position + "\"}",
                null,
                Salt.random());
    }

    private void insertClocks(List<Item> items) {
        batch("""
                insert into deadline (reference, position, kind, started_on, first_due_on, due_on, agreed_on, stopped_on,
                next_notice_on) values (?, 0, ?, ?, ?, ?, ?, ?, ?)""", items, (item, rows) -> item.state()
                .clocks()
                .forEach(clock -> rows.accept(new @Nullable Object[] {
                    item.reference(),
                    clock.kind().name(),
                    clock.startedOn(),
                    clock.firstDueOn(),
                    clock.dueOn(),
                    clock.agreedOn(),
                    clock.stoppedOn(),
                    clock.isRunning() ? LocalDate.of(2060, 1, 1) : null
                })));
    }

    private void insertRegister(List<Item> items) {
        batch("""
                insert into register_entry (reference, whole, report, number, part_number, parts, office, issuing_body,
                priority, status, own_due_on, next_due_on, slipped, state) values (?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, false, ?)""", items, (item, rows) -> {
            LocalDate due =
                    item.state().closed() ? null : item.state().clocks().get(0).dueOn();
            rows.accept(new @Nullable Object[] {
                item.reference(),
                item.reference(),
                item.state().report(),
                item.state().number(),
                item.state().office(),
                item.body(),
                item.state().priority().name(),
                item.state().status().name(),
                due,
                due,
                StateJson.write(item.state())
            });
        });
        batch(
                "insert into register_words (reference, words) values (?, ?)",
                items,
                (item, rows) -> rows.accept(new Object[] {
                    item.reference(),
                    Words.of(
                            Passage.of(item.state()).stream().map(Passage::text).toList())
                }));
        batch(
                "insert into register_facet (dimension, term, report, number, reference) values (?, ?, ?, ?, ?)",
                items,
                (item, rows) -> terms(item)
                        .filter(term -> term.dimension() == Dimension.THEME || term.dimension() == Dimension.BOARD)
                        .forEach(term -> rows.accept(new Object[] {
                            term.dimension().name(),
                            term.term(),
                            item.state().report(),
                            item.state().number(),
                            item.reference()
                        })));
    }

    private void insertIntervals(List<Item> items) {
        Map<StatusSums.Place, Integer> nets = new HashMap<>();
        batch("""
                insert into status_interval (reference, part, divided, status, effective_from, effective_to, recorded_from, recorded_to)
                values (?, false, false, ?, ?, ?, ?, ?)""", items, (item, rows) -> {
            List<StatusInterval> intervals = intervals(item);
            intervals.forEach(interval -> rows.accept(new @Nullable Object[] {
                item.reference(),
                interval.status().name(),
                interval.effectiveFrom(),
                interval.effectiveTo(),
                Utc.of(interval.recordedFrom()),
                interval.recordedTo() == null ? null : Utc.of(interval.recordedTo())
            }));
            NetChange.between(List.of(), intervals).forEach(change -> terms(item)
                    .forEach(term -> nets.merge(
                            new StatusSums.Place(
                                    term.dimension(),
                                    term.term(),
                                    false,
                                    change.divided(),
                                    change.recordedOn(),
                                    change.effectiveOn(),
                                    change.status().name()),
                            change.net(),
                            Integer::sum)));
        });
        sums.add(nets);
        sums.addThemes(THEMES);
    }

    private static List<StatusInterval> intervals(Item item) {
        List<StatusInterval> intervals = List.of();
        for (Move move : item.moves()) {
            intervals = StatusInterval.after(
                    intervals,
                    StatusInterval.move(
                            StatusInterval.known(intervals), move.status(), false, move.on(), recorded(move.on())));
        }
        return intervals;
    }

    private static Stream<StatusSums.Term> terms(Item item) {
        return Stream.concat(
                Stream.of(
                        new StatusSums.Term(Dimension.ALL, ""),
                        new StatusSums.Term(Dimension.ISSUING_BODY, item.body()),
                        new StatusSums.Term(Dimension.OFFICE, item.state().office()),
                        new StatusSums.Term(
                                Dimension.PRIORITY, item.state().priority().name())),
                Stream.concat(
                        item.state().themes().stream().map(theme -> new StatusSums.Term(Dimension.THEME, theme)),
                        item.state().boards().stream().map(board -> new StatusSums.Term(Dimension.BOARD, board))));
    }

    private static Instant recorded(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).atZone(England.ZONE).toInstant();
    }

    private interface Rows {
        void of(Item item, Consumer<Object[]> rows);
    }

    private void batch(String sql, List<Item> items, Rows rows) {
        List<Object[]> values = new ArrayList<>();
        items.forEach(item -> rows.of(item, values::add));
        if (!values.isEmpty()) {
            database.batchUpdate(sql, values);
        }
    }
}
