package org.recommendationtracker.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All reports of boards. A recommendation may have a thousand, so no step loads them with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BoardReportTable {

    private final JdbcClient database;

    BoardReportTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether the board of a report has one of the same year on the recommendation. */
    boolean hasOneOfYear(RecommendationReference reference, BoardReport report) {
        return database.sql("select count(*) from board_report where reference = ? and board = ? and report_year = ?")
                        .params(reference.value(), report.board(), report.year())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(RecommendationReference reference, BoardReport report) {
        database.sql("""
                        insert into board_report (reference, number, board, report_year, local_change, account, address,
                            reported_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        reference.value(),
                        report.number(),
                        report.board(),
                        report.year(),
                        report.change().name(),
                        report.account(),
                        report.address(),
                        report.reportedOn())
                .update();
    }

    List<BoardReport> before(RecommendationReference reference, int number, int limit) {
        return database.sql("""
                        select number, board, report_year, local_change, account, address, reported_on from board_report
                        where reference = ? and number < ? order by number desc limit ?""")
                .params(reference.value(), number, limit)
                .query((row, index) -> report(row))
                .list();
    }

    /** By recommendation and number, from the one that follows that report; without what was taken back. */
    List<BoardReports.OfRecommendation> after(String reference, int number, int limit) {
        return database.sql("""
                        select r.reference, r.number, r.board, r.report_year, r.local_change, r.account, r.address, r.reported_on
                        from board_report r join recommendation i on i.reference = r.reference
                        where (r.reference > ? or r.reference = ? and r.number > ?) and i.taken_back_on is null
                        order by r.reference, r.number limit ?""")
                .params(reference, reference, number, limit)
                .query((row, index) -> new BoardReports.OfRecommendation(row.getString("reference"), report(row)))
                .list();
    }

    private static BoardReport report(ResultSet row) throws SQLException {
        return new BoardReport(
                row.getInt("number"),
                row.getString("board"),
                row.getInt("report_year"),
                LocalChange.valueOf(row.getString("local_change")),
                row.getString("account"),
                row.getString("address"),
                row.getObject("reported_on", LocalDate.class));
    }
}
