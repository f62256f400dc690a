package org.recommendationtracker.evidence;

import java.util.List;
import java.util.Optional;
import org.recommendationtracker.recommendation.AttachedFile;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvidenceFileRepository extends Repository<EvidenceFile, Long> {

    EvidenceFile saveAndFlush(EvidenceFile file);

    /** Without their content. */
    @Query(
            "select file.file from EvidenceFile file where file.reference = :reference and file.takenBackBy is null order by file.file.number")
    List<AttachedFile> of(String reference);

    /** The number that was given last; 0 if none was. */
    @Query("select coalesce(max(file.file.number), 0) from EvidenceFile file where file.reference = :reference")
    int lastNumber(String reference);

    @Query("""
            select file from EvidenceFile file
            where file.reference = :reference and file.file.number = :number and file.takenBackBy is null""")
    Optional<EvidenceFile> find(String reference, int number);
}
