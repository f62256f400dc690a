package org.recommendationtracker.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.recommendationtracker.sweep.Due;
import org.recommendationtracker.sweep.DueWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds the changes of statuses up, by day and dimension, so that no total counts all recommendations, and notes the themes that
 * there are. Steps only add rows: none waits for another at a sum. What is not added up yet is counted beside the sums.
 */
@Component
class StatusSums implements DueWork {

    /** As many changes are added up in one transaction. */
    private static final long BLOCK = 1_000;

    private static final String CHANGES = """
            select u.id, u.reference, u.part, u.divided, u.recorded_on, u.effective_on, u.status, u.net
            from unsummed_status_change u where u.id between :first and :last order by u.id for update skip locked""";

    private static final String ADD = """
            insert into status_sum (dimension, term, part, divided, recorded_on, effective_on, status, net)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on duplicate key update net = net + values(net)""";

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::dimension)
            .thenComparing(Place::term)
            .thenComparing(Place::part)
            .thenComparing(Place::divided)
            .thenComparing(Place::recordedOn)
            .thenComparing(Place::effectiveOn)
            .thenComparing(Place::status);

    private final JdbcClient database;
    private final JdbcTemplate batches;

    private record Change(
            long id,
            String reference,
            boolean part,
            boolean divided,
            LocalDate recordedOn,
            LocalDate effectiveOn,
            String status,
            int net) {}

    /** What a sum is of. */
    record Place(
            Dimension dimension,
            String term,
            boolean part,
            boolean divided,
            LocalDate recordedOn,
            LocalDate effectiveOn,
            String status) {}

    record Term(Dimension dimension, String term) {}

    StatusSums(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    @Override
    public String name() {
        return "totals";
    }

    @Override
    public List<Due> due(LocalDate today, Due after, int most) {
        List<Due> blocks = new ArrayList<>();
        long next = after.equals(Due.FIRST) ? 0 : Long.parseLong(after.key()) + 1;
        while (blocks.size() < most) {
            Long id = database.sql("select min(id) from unsummed_status_change where id >= :next")
                    .param("next", next * BLOCK)
                    .query(Long.class)
                    .optional()
                    .orElse(null);
            if (id == null) {
                break;
            }
            blocks.add(new Due(today, Long.toString(id / BLOCK)));
            next = id / BLOCK + 1;
        }
        return blocks;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOut(String block, LocalDate today) {
        long first = Long.parseLong(block) * BLOCK;
        List<Change> changes = database.sql(CHANGES)
                .param("first", first)
                .param("last", first + BLOCK - 1)
                .query(StatusSums::change)
                .list();
        if (changes.isEmpty()) {
            return;
        }
        Map<String, List<Term>> terms =
                terms(changes.stream().map(Change::reference).collect(Collectors.toSet()));
        add(sums(changes, terms));
        addThemes(terms.values().stream()
                .flatMap(List::stream)
                .filter(term -> term.dimension() == Dimension.THEME)
                .map(Term::term)
                .toList());
        database.sql("delete from unsummed_status_change where id in (:ids)")
                .param("ids", changes.stream().map(Change::id).toList())
                .update();
    }

    /** In one order, so that two who add to the same sums never wait for each other in a circle. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Map<Place, Integer> sums) {
        Map<Place, Integer> ordered = new TreeMap<>(ORDER);
        ordered.putAll(sums);
        batches.batchUpdate(
                ADD,
                ordered.entrySet().stream()
                        .filter(sum -> sum.getValue() != 0)
                        .map(sum -> row(sum.getKey(), sum.getValue()))
                        .toList());
    }

    /** Adds what is not among the themes yet, in one order too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addThemes(Collection<String> themes) {
        batches.batchUpdate(
                "insert ignore into register_theme (theme) values (?)",
                themes.stream()
                        .distinct()
                        .sorted()
                        .map(theme -> new Object[] {theme})
                        .toList());
    }

    private static Object[] row(Place place, int net) {
        return new Object[] {
            place.dimension().name(),
            place.term(),
            place.part(),
            place.divided(),
            place.recordedOn(),
            place.effectiveOn(),
            place.status(),
            net
        };
    }

    private static Map<Place, Integer> sums(List<Change> changes, Map<String, List<Term>> terms) {
        Map<Place, Integer> sums = new HashMap<>();
        for (Change change : changes) {
            for (Term term : terms.getOrDefault(change.reference(), List.of())) {
                Place place = new Place(
                        term.dimension(),
                        term.term(),
                        change.part(),
                        change.divided(),
                        change.recordedOn(),
                        change.effectiveOn(),
                        change.status());
                sums.merge(place, change.net(), Integer::sum);
            }
        }
        return sums;
    }

    /** What each recommendation counts under. */
    Map<String, List<Term>> terms(Set<String> references) {
        Map<String, List<Term>> terms = new HashMap<>();
        database.sql("""
                select reference, issuing_body, office, priority from register_entry where reference in (:references)
                union all
                select reference, issuing_body, office, priority from register_former where reference in (:references)""").param("references", references).query(row -> {
            terms.put(row.getString("reference"), new ArrayList<>(ofEntry(row)));
        });
        database.sql("""
                select reference, dimension, term from register_facet where reference in (:references)
                union all
                select reference, dimension, term from register_former_facet where reference in (:references)""").param("references", references).query(row -> {
            Dimension dimension = Dimension.valueOf(row.getString("dimension"));
            if (dimension.isSummed()) {
                terms.computeIfAbsent(row.getString("reference"), any -> new ArrayList<>())
                        .add(new Term(dimension, row.getString("term")));
            }
        });
        return terms;
    }

    private static List<Term> ofEntry(ResultSet row) throws SQLException {
        return List.of(
                new Term(Dimension.ALL, ""),
                new Term(Dimension.ISSUING_BODY, row.getString("issuing_body")),
                new Term(Dimension.OFFICE, row.getString("office")),
                new Term(Dimension.PRIORITY, row.getString("priority")));
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong("id"),
                row.getString("reference"),
                row.getBoolean("part"),
                row.getBoolean("divided"),
                row.getObject("recorded_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getString("status"),
                row.getInt("net"));
    }
}
