package org.recommendationtracker.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** What was recorded stays: neither the code's own ways nor a mistake in later code changes or removes an entry. */
@AuditModuleTest
class AppendOnlyTest {

    @Autowired
    AuditEntries entries;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Lifecycle lifecycle;

    private RecommendationReference reference;
    private List<Map<String, Object>> recorded;

    @BeforeEach
    void someEntries() {
        reference = lifecycle.issued(LocalDate.parse("2014-07-31"));
        lifecycle.accepted(reference);
        recorded = rows();
    }

    @Test
    void the_repository_can_read_and_nothing_else() {
        assertThat(AuditEntries.class.getMethods())
                .extracting(Method::getName)
                .allMatch(name -> Set.of("flush", "lastPosition").contains(name) || name.startsWith("find"));
    }

    @Test
    void an_entry_has_no_method_that_takes_a_new_value() {
        assertThat(Arrays.stream(AuditEntry.class.getDeclaredMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()))
                .allMatch(method -> method.getParameterCount() == 0);
        assertThat(Arrays.stream(AuditEntry.class.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()))
                .allMatch(field -> Modifier.isPrivate(field.getModifiers()));
    }

    @Test
    void an_entry_that_is_changed_in_memory_stays_as_it_was_in_the_database() {
        transaction.executeWithoutResult(status -> {
            AuditEntry entry = first();
            Arrays.stream(AuditEntry.class.getDeclaredFields())
                    .filter(field -> field.getType() == String.class && !Modifier.isStatic(field.getModifiers()))
                    .map(Field::getName)
                    .forEach(field -> ReflectionTestUtils.setField(entry, field, "forged"));
            entities.merge(entry);
            entities.flush();
        });

        assertThat(rows()).isEqualTo(recorded);
    }

    @Test
    void an_entry_cannot_be_removed() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    entities.remove(first());
                    entities.flush();
                }))
                .hasStackTraceContaining("kept for ever");

        assertThat(rows()).isEqualTo(recorded);
    }

    @Test
    void a_bulk_update_is_refused() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> entities.createQuery("update AuditEntry e set e.userId = 'somebody else'")
                                .executeUpdate()))
                .hasStackTraceContaining("immutable");

        assertThat(rows()).isEqualTo(recorded);
    }

    @Test
    void later_steps_leave_the_earlier_entries_as_they_were() {
        lifecycle.implemented(reference);

        assertThat(rows()).hasSizeGreaterThan(recorded.size());
        assertThat(rows().subList(0, recorded.size())).isEqualTo(recorded);
    }

    private AuditEntry first() {
        return entries.findBySubjectKindAndSubjectOrderByPosition(SubjectKind.RECOMMENDATION, reference.value())
                .get(0);
    }

    private List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows =
                database.queryForList("select * from audit_entry where subject = ? order by id", reference.value());
        rows.forEach(row -> row.replaceAll((column, value) ->
                value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value));
        return rows;
    }
}
