package org.recommendationtracker.report;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PanelReportRepository extends JpaRepository<PanelReport, String> {

    /** Waits until no other transaction holds the report. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select report from PanelReport report where report.reference = :reference")
    Optional<PanelReport> findForUpdate(String reference);

    @Query("select report from PanelReport report where report.step <> REGISTERED order by report.publishedOn desc")
    List<PanelReport> findPublic();
}
