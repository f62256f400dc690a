package org.recommendationtracker.report.intake;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface UploadRepository extends JpaRepository<Upload, String> {

    /** Waits until no other transaction holds the upload. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select upload from Upload upload where upload.id = :id and upload.owner = :owner and upload.expiresAt > :now")
    Optional<Upload> findForUpdate(String id, String owner, Instant now);

    @Query(
            "select upload from Upload upload where upload.id = :id and upload.owner = :owner and upload.expiresAt > :now")
    Optional<Upload> find(String id, String owner, Instant now);

    /** Without what was uploaded, which may be long. */
    @Query("""
            select new org.recommendationtracker.report.intake.Uploads$Open(upload.id, upload.fileName, upload.entries, upload.expiresAt)
            from Upload upload where upload.owner = :owner and upload.expiresAt > :now order by upload.expiresAt desc""")
    List<Uploads.Open> openOf(String owner, Instant now);

    @Query("select upload.slot from Upload upload where upload.owner = :owner")
    Set<Integer> slotsOf(String owner);

    @Modifying
    @Query("delete from Upload upload where upload.expiresAt <= :now")
    void deleteExpired(Instant now);

    @Modifying
    @Query("delete from Upload upload where upload.id = :id and upload.owner = :owner")
    void deleteOwn(String id, String owner);
}
