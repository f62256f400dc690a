package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the version before issuing bodies had codes, with reports, drafts and who wrote them. */
class AuthorityMigrationTest extends MigrationTest {

    private static final List<String> BEFORE = List.of(
            report("SCRP-2014", "National panel of independent experts on serious case reviews"),
            report("OTHER-2015", "Ofsted inspection of services"),
            report("OTHER-2016", "Ofsted: inspection of services!"),
            recommendation("SCRP-2014-01", "SCRP-2014", "'ACCEPTED'"),
            recommendation("OTHER-2015-01", "OTHER-2015", "null"),
            entry("SCRP-2014-01", 1, "RESPONSE_DRAFTED", "olga"),
            entry("SCRP-2014-01", 2, "RESPONSE_RETURNED", "mina"),
            entry("SCRP-2014-01", 3, "RESPONSE_DRAFTED", "oliver"),
            entry("OTHER-2015-01", 1, "RESPONSE_DRAFTED", "olga"));

    AuthorityMigrationTest() {
        super("15", "16", BEFORE);
    }

    @Override
    void assertMigrated(JdbcClient sql) {
        assertThat(sql.sql("select issuing_body_code from panel_report order by reference")
                        .query(String.class)
                        .list())
                .containsExactly("ofsted-inspection-of-services", "ofsted-inspection-of-services-2", "scr-panel");
        assertThat(sql.sql("select issuing_body from recommendation order by reference")
                        .query(String.class)
                        .list())
                .containsExactly("ofsted-inspection-of-services", "scr-panel");
        assertThat(sql.sql("select drafted_by from recommendation where reference = 'SCRP-2014-01'")
                        .query(String.class)
                        .single())
                .isEqualTo("oliver");
        assertThat(sql.sql("select count(*) from recommendation where drafted_by is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static String report(String reference, String body) {
        return """
                insert into panel_report (reference, title, issuing_body, addressed_to, published_on, registered_by,
                registered_as, step, item_count, version)
                values ('%s', 'A report', '%s', 'dfe-children-families', '2014-07-31', 'panel', 'PANEL', 'PUBLISHED', 1, 0)""".formatted(reference, body);
    }

    private static String recommendation(String reference, String report, String decision) {
        return """
                insert into recommendation (reference, report_reference, number, office, text, priority, published_on,
                status, decision, version)
                values ('%s', '%s', 1, 'dfe-children-families', 'Do it.', 'NORMAL', '2014-07-31', 'ISSUED', %s, 0)""".formatted(reference, report, decision);
    }

    private static String entry(String reference, int position, String step, String userId) {
        return """
                insert into audit_entry (subject_kind, subject, position, step, title, user_id, role, effective_on,
                recorded_at, state_after)
                values ('RECOMMENDATION', '%s', %d, '%s', 'A step', '%s', 'OFFICIALS', '2014-08-01',
                '2014-08-01 09:00:00', '{}')""".formatted(reference, position, step, userId);
    }
}
