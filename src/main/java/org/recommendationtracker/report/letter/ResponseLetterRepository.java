package org.recommendationtracker.report.letter;

import java.util.List;
import java.util.Optional;
import org.recommendationtracker.report.IssuedLetter;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Adds and reads letters; deliberately offers nothing that changes or removes one. */
interface ResponseLetterRepository extends Repository<ResponseLetter, Long> {

    ResponseLetter save(ResponseLetter letter);

    Optional<ResponseLetter> findByReportAndEdition(String report, int edition);

    /** Without the files, newest first. */
    @Query("""
            select new org.recommendationtracker.report.IssuedLetter(
                letter.edition, letter.issuedOn, letter.pdfSha256, letter.htmlSha256)
            from ResponseLetter letter where letter.report = :report order by letter.edition desc""")
    List<IssuedLetter> editions(String report);
}
