package org.recommendationtracker.report.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.report.IssuedLetter;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.Reports;
import org.recommendationtracker.report.letter.ResponseLetters;
import org.recommendationtracker.report.letter.UnknownLetter;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The files of response letters, as they were issued. */
@Component
class IssuedFiles {

    private final ResponseLetters letters;
    private final Reports reports;

    IssuedFiles(ResponseLetters letters, Reports reports) {
        this.letters = letters;
        this.reports = reports;
    }

    /**
     * The letter as a page.
     *
     * @param edition null: the one that holds
     * @throws UnknownLetter if no such one was issued
     */
    ResponseEntity<byte[]> page(String reference, @Nullable Integer edition) {
        int number = edition == null ? current(reference) : edition;
        return DocumentResponse.page(letters.html(reference, number), kept(edition));
    }

    /**
     * The letter as a PDF file.
     *
     * @param edition null: the one that holds
     * @throws UnknownLetter if no such one was issued
     */
    ResponseEntity<byte[]> pdf(String reference, @Nullable Integer edition) {
        int number = edition == null ? current(reference) : edition;
        return DocumentResponse.pdf(
                letters.pdf(reference, number),
                "%s-response-letter-%d.pdf".formatted(reference, number),
                kept(edition));
    }

    /** An edition stays as it was issued; which one holds may change at any moment. */
    private static CacheControl kept(@Nullable Integer edition) {
        return edition == null
                ? CacheControl.empty()
                : CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    }

    private int current(String reference) {
        return reports.findPublished(reference)
                .map(ReportState::letter)
                .map(IssuedLetter::edition)
                .orElseThrow(() -> new UnknownLetter(reference));
    }
}
