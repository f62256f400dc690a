package org.recommendationtracker.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A response letter that was issued: which edition, when, and what to check its two files by.
 *
 * @param edition 1, 2, 3 …; a later one follows if an answer changed
 * @param pdfSha256 of the PDF file, in small hexadecimal digits
 * @param htmlSha256 of the page, likewise
 */
@Embeddable
public record IssuedLetter(
        int edition,
        LocalDate issuedOn,
        @Column(name = "pdf_sha256") String pdfSha256,
        @Column(name = "html_sha256") String htmlSha256) {}
