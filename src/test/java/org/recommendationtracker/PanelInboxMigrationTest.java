package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the version before each panel had an inbox of its own, with notices of two panels in one. */
class PanelInboxMigrationTest extends MigrationTest {

    private static final List<String> BEFORE = List.of(
            report("SCRP-2014", "scr-panel"),
            report("GTI-2024", "grenfell-tower-inquiry"),
            recommendation("SCRP-2014-01", "SCRP-2014", "scr-panel"),
            recommendation("GTI-2024-01", "GTI-2024", "grenfell-tower-inquiry"),
            notice("1", "panel", "SCRP-2014-01", "null"),
            notice("2", "panel", "GTI-2024-01", "null"),
            notice("3", "panel", "GTI-2024", "null"),
            notice("4", "norfolk", "GTI-2024-01", "date '2024-10-01'"),
            notice("5", "norfolk", "GTI-2024", "null"),
            event("SCRP-2014-01", "recommendation"),
            event("GTI-2024", "report"));

    PanelInboxMigrationTest() {
        super("20", "21", BEFORE);
    }

    @Override
    void assertMigrated(JdbcClient sql) {
        assertThat(sql.sql("select concat(recipient, ' ', coalesce(issuing_body, '-')) from notice order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "panel.scr-panel -",
                        "panel.grenfell-tower-inquiry -",
                        "panel.grenfell-tower-inquiry -",
                        "norfolk grenfell-tower-inquiry",
                        "norfolk -");
        assertThat(sql.sql("select issuingbody from outbox order by position")
                        .query(String.class)
                        .list())
                .containsExactly("scr-panel", "grenfell-tower-inquiry");
    }

    private static String report(String reference, String body) {
        return """
                insert into panel_report (reference, title, issuing_body, issuing_body_code, addressed_to, published_on,
                registered_by, registered_as, step, item_count, version)
                values ('%s', 'A report', 'A body', '%s', 'mhclg-building-safety', '2024-09-04', 'panel', 'PANEL',
                'PUBLISHED', 1, 0)""".formatted(reference, body);
    }

    private static String recommendation(String reference, String report, String body) {
        return """
                insert into recommendation (reference, report_reference, number, office, text, priority, published_on,
                status, issuing_body, version)
                values ('%s', '%s', 1, 'mhclg-building-safety', 'Do it.', 'NORMAL', '2024-09-04', 'ISSUED', '%s', 0)""".formatted(reference, report, body);
    }

    private static String notice(String id, String recipient, String subject, String acknowledgeBy) {
        return """
                insert into notice (id, event_id, recipient, event, subject, title, occurred_at, queued_at, acknowledge_by)
                values ('%s', 'event-%s', '%s', 'issued', '%s', 'Issued', '2024-09-04 09:00:00', '2024-09-04 09:00:00', %s)""".formatted(id, id, recipient, subject, acknowledgeBy);
    }

    private static String event(String subject, String kind) {
        return """
                insert into outbox (id, aggregatetype, aggregateid, sequence, type, source, dataschema, recorded_at,
                payload) values ('event-of-%s', '%s', '%s', 1, 'a.type', '/source', 'http://schema',
                '2024-09-04 09:00:00', '{}')""".formatted(subject, kind, subject);
    }
}
