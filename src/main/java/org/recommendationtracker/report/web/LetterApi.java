package org.recommendationtracker.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.report.IssuedLetter;
import org.recommendationtracker.report.letter.LetterContent;
import org.recommendationtracker.report.letter.ResponseLetters;
import org.recommendationtracker.report.letter.UnknownLetter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The response letter to a report, and what to check its files by. */
@RestController
@RequestMapping("/api/v1/reports/{reference}")
@Tag(name = "Reports")
class LetterApi {

    private final ResponseLetters letters;
    private final IssuedFiles files;
    private final LetterPreview preview;

    LetterApi(ResponseLetters letters, IssuedFiles files, LetterPreview preview) {
        this.letters = letters;
        this.files = files;
        this.preview = preview;
    }

    /** An edition of the letter with where its files are; {@code sha256} is of their bytes, in small hexadecimal digits. */
    record Edition(int edition, LocalDate issuedOn, File html, File pdf) {

        static Edition of(String reference, IssuedLetter letter) {
            String path = "/api/v1/reports/%s/letter.%s?edition=%d";
            return new Edition(
                    letter.edition(),
                    letter.issuedOn(),
                    new File(path.formatted(reference, "html", letter.edition()), letter.htmlSha256()),
                    new File(path.formatted(reference, "pdf", letter.edition()), letter.pdfSha256()));
        }
    }

    record File(String href, String sha256) {}

    /**
     * The letter that holds.
     *
     * @param earlierEditions newest first; each is kept as it was issued
     */
    record Letter(
            String reference, int edition, LocalDate issuedOn, File html, File pdf, List<Edition> earlierEditions) {}

    /**
     * The letter as it would be issued now.
     *
     * @param code to be entered in the form by which it is issued
     */
    record Preview(String code, LetterContent letter) {}

    @GetMapping("/letter/preview")
    @Operation(
            summary = "The response letter as it would be issued now",
            description = "For the office that the report is addressed to, auditors and administrators")
    Preview preview(@PathVariable String reference) {
        LetterContent letter = preview.of(reference);
        return new Preview(letter.code(), letter);
    }

    @GetMapping("/letter")
    @Operation(
            summary =
                    "The response letter that holds: when it was issued, its files, their SHA-256, and earlier editions")
    Letter letter(@PathVariable String reference) {
        List<Edition> editions = letters.editions(reference).stream()
                .map(letter -> Edition.of(reference, letter))
                .toList();
        if (editions.isEmpty()) {
            throw new UnknownLetter(reference);
        }
        Edition current = editions.get(0);
        return new Letter(
                reference,
                current.edition(),
                current.issuedOn(),
                current.html(),
                current.pdf(),
                editions.subList(1, editions.size()));
    }

    @GetMapping("/letter.html")
    @Operation(summary = "The response letter as a page, byte by byte as it was issued")
    ResponseEntity<byte[]> html(
            @PathVariable String reference,
            @Parameter(description = "Left out: the edition that holds") @RequestParam(required = false) @Nullable Integer edition) {
        return files.page(reference, edition);
    }

    @GetMapping("/letter.pdf")
    @Operation(summary = "The response letter as a tagged PDF, byte by byte as it was issued")
    ResponseEntity<byte[]> pdf(
            @PathVariable String reference,
            @Parameter(description = "Left out: the edition that holds") @RequestParam(required = false) @Nullable Integer edition) {
        return files.pdf(reference, edition);
    }
}
