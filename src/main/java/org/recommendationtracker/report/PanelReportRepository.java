package org.recommendationtracker.report;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.AvailableHints;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface PanelReportRepository extends JpaRepository<PanelReport, String> {

    /** The value of the lock timeout by which Hibernate passes over rows that are locked; it has no name for it. */
    String SKIP_LOCKED = "-2";

    /** Waits until no other transaction holds the report. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select report from PanelReport report where report.reference = :reference")
    Optional<PanelReport> findForUpdate(String reference);

    /** Empty where another transaction holds the report. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableHints.HINT_SPEC_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("select report from PanelReport report where report.reference = :reference")
    Optional<PanelReport> findUnlocked(String reference);

    @Query("select report from PanelReport report where report.step <> REGISTERED order by report.publishedOn desc")
    List<PanelReport> findPublic();

    @Query("select report from PanelReport report where report.step = REGISTERED order by report.publishedOn desc")
    List<PanelReport> findUnpublished();

    @Query("""
            select item from PanelReport report join report.items item
            where report.reference = :reference order by item.number""")
    Page<Item> items(String reference, Pageable page);
}
