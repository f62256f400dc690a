package org.recommendationtracker.report.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.report.letter.ResponseLetters;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The response letter for everybody once it is issued, and its preview. */
@Controller
@RequestMapping("/reports/{reference}")
class LetterPages {

    private final ResponseLetters letters;
    private final IssuedFiles files;
    private final LetterPreview preview;

    LetterPages(ResponseLetters letters, IssuedFiles files, LetterPreview preview) {
        this.letters = letters;
        this.files = files;
        this.preview = preview;
    }

    @GetMapping("/letter")
    ResponseEntity<byte[]> page(
            @PathVariable String reference, @RequestParam(required = false) @Nullable Integer edition) {
        return files.page(reference, edition);
    }

    @GetMapping("/letter.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String reference, @RequestParam(required = false) @Nullable Integer edition) {
        return files.pdf(reference, edition);
    }

    @GetMapping("/letter/preview")
    ResponseEntity<byte[]> preview(@PathVariable String reference) {
        String page = letters.previewPage(preview.of(reference));
        return DocumentResponse.page(page.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/letter/preview.pdf")
    ResponseEntity<byte[]> previewPdf(@PathVariable String reference) {
        return DocumentResponse.pdf(letters.previewPdf(preview.of(reference)), reference + "-letter-preview.pdf");
    }
}
