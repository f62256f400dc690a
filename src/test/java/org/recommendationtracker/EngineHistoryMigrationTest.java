package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the version before the engine's history had a level of our own, with rights to past tasks. */
class EngineHistoryMigrationTest extends MigrationTest {

    private static final int TASK = 7;
    private static final int PAST_TASK = 19;

    private static final List<String> BEFORE = List.of(
            "insert into ACT_GE_PROPERTY values ('historyLevel', '3', 1)",
            right("to every past task", PAST_TASK, "*"),
            right("to a past task", PAST_TASK, "a task"),
            right("to an open task", TASK, "a task"));

    EngineHistoryMigrationTest() {
        super("25", "26", BEFORE);
    }

    @Override
    void assertMigrated(JdbcClient sql) {
        assertThat(sql.sql("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'historyLevel'")
                        .query(String.class)
                        .single())
                .isEqualTo("10");
        assertThat(sql.sql("select ID_ from ACT_RU_AUTHORIZATION order by ID_")
                        .query(String.class)
                        .list())
                .containsExactly("to an open task", "to every past task");
        assertThat(sql.sql("select changes from account_changes")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String right(String id, int resource, String of) {
        return """
                insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, GROUP_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_)
                values ('%s', 1, 1, 'officials', %d, '%s', 2)""".formatted(id, resource, of);
    }
}
