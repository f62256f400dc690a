package org.recommendationtracker.report;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PanelReportRepository extends JpaRepository<PanelReport, String> {

    /** Waits until no other transaction holds the report. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select report from PanelReport report where report.reference = :reference")
    Optional<PanelReport> findForUpdate(String reference);

    /** Holds the report; empty if another transaction does. In SQL, since Hibernate leaves passing over out for H2. */
    @Query(
            nativeQuery = true,
            value = "select reference from panel_report where reference = :reference for update skip locked")
    Optional<String> lockUnlessHeld(String reference);

    @Query(
            "select report from PanelReport report where report.step not in (REGISTERED, WITHDRAWN) order by report.publishedOn desc, report.reference desc")
    Page<PanelReport> findPublic(Pageable page);

    @Query(
            "select report from PanelReport report where report.step not in (REGISTERED, WITHDRAWN) order by report.publishedOn desc, report.reference desc")
    List<PanelReport> findNewest(Limit limit);

    /** Those that follow one in this order. */
    @Query("""
            select report from PanelReport report where report.step not in (REGISTERED, WITHDRAWN)
                and (report.publishedOn < :day or (report.publishedOn = :day and report.reference < :reference))
            order by report.publishedOn desc, report.reference desc""")
    List<PanelReport> findNewestAfter(LocalDate day, String reference, Limit limit);

    @Query(
            "select report from PanelReport report where report.step = REGISTERED order by report.publishedOn desc, report.reference desc")
    List<PanelReport> findUnpublished(Limit limit);

    @Query("""
            select item from PanelReport report join report.items item
            where report.reference = :reference order by item.number""")
    Page<ReportItem> items(String reference, Pageable page);
}
