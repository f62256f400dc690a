package org.recommendationtracker.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface LongPublicationRepository extends Repository<LongPublication, String> {

    @Transactional
    LongPublication save(LongPublication due);

    /** Written beside the publication's own transaction, of which nobody sees anything before it is over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @Modifying
    @Query("update LongPublication due set due.issued = :issued, due.recordedAt = :at where due.report = :report")
    void tell(String report, int issued, Instant at);

    Optional<LongPublication> findById(String report);

    @Query("select due.report from LongPublication due order by due.recordedAt")
    List<String> reports();

    @Transactional
    void deleteById(String report);
}
