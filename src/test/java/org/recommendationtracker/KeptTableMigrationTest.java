package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the version before tables were put right on a page, with one that waits and a history that was sent. */
class KeptTableMigrationTest extends MigrationTest {

    KeptTableMigrationTest() {
        super("36", "39", List.of("""
                        insert into asked_table (id, owner, file, parameters, expires_at) values ('waits', 'panel', 'No,Text',
                        '{}', '2024-09-11 09:00:00')""", """
                        insert into history_load (id, report, content, recommendations, state, loaded_by, loaded_as, party,
                        loaded_at) values ('sent', 'SCRP-2014', '{}', 1, 'PENDING', 'panel', 'PANEL', 'scr-panel',
                        '2024-09-04 09:00:00')"""));
    }

    @Override
    void assertMigrated(JdbcClient sql) {
        assertThat(sql.sql("select id from asked_table where answers is null and changes is null")
                        .query(String.class)
                        .single())
                .isEqualTo("waits");
        assertThat(sql.sql("select id from history_load where changes is null")
                        .query(String.class)
                        .single())
                .isEqualTo("sent");
        assertThat(sql.sql("select content from history_content where history = 'sent'")
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
        assertThat(sql.sql("select count(*) from party_proposal")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
