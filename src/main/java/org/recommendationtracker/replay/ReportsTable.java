package org.recommendationtracker.replay;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.recommendationtracker.notice.RegisteredReports;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the first versions of events did not tell of reports, from the database. */
final class ReportsTable implements RegisteredReports {

    private final JdbcClient database;

    ReportsTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> issuerOf(String report) {
        return database.sql("select issuing_body_code from panel_report where reference = ?")
                .param(report)
                .query(String.class)
                .optional();
    }

    @Override
    public boolean isPublished(String report) {
        throw new UnsupportedOperationException("nobody chooses what to follow here");
    }

    /** A report of before these were kept with it has them with its recommendations only. */
    @Override
    public Collection<String> boardsOf(String report) {
        return database.sql("""
                        select boards from panel_report where reference = :report and boards is not null
                        union select i.boards from report_item i join panel_report r on r.reference = i.reference
                        where i.reference = :report and r.boards is null""").param("report", report).query(String.class).list().stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
