package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the version in which issuing bodies had a table, and boards and offices came as files. */
class PartyMigrationTest extends MigrationTest {

    PartyMigrationTest() {
        super("28", "30", List.of("insert into issuing_body (code, name) values ('inquiry', 'An inquiry')"));
    }

    @Override
    void assertMigrated(JdbcClient sql) {
        assertThat(names(sql, "ISSUING_BODY")).contains("An inquiry", "Grenfell Tower Inquiry");
        assertThat(names(sql, "BOARD")).hasSize(152).contains("Norfolk");
        assertThat(names(sql, "OFFICE")).contains("Scottish Government");
        assertThat(sql.sql("select region from party where kind = 'BOARD' and code = 'barnet'")
                        .query(String.class)
                        .single())
                .isEqualTo("London");
    }

    private static List<String> names(JdbcClient sql, String kind) {
        return sql.sql("select name from party where kind = ?")
                .param(kind)
                .query(String.class)
                .list();
    }
}
