package org.recommendationtracker.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.recommendationtracker.evidence.EvidenceFiles;
import org.recommendationtracker.party.CurrentPerson;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.recommendation.AttachedFile;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.UnknownRecommendation;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/v1/recommendations/{reference}/evidence")
@Tag(name = "Evidence", description = "Files that officials upload, so that they can be submitted as evidence")
class EvidenceApi {

    private final EvidenceFiles files;
    private final CurrentPerson current;

    EvidenceApi(EvidenceFiles files, CurrentPerson current) {
        this.files = files;
        this.current = current;
    }

    @GetMapping
    @Operation(
            summary = "List the uploaded files",
            description =
                    "In the order of their upload; before they are submitted only for the officials who answer, and for auditors")
    List<AttachedFile> list(@PathVariable String reference) {
        return files.of(reference, current.person());
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read an uploaded file", description = "For those who signed in")
    ResponseEntity<byte[]> read(@PathVariable String reference, @PathVariable int number) {
        return download(files, reference, number, current.person());
    }

    /** Whatever the file holds, a browser does not show it as a page of this site. */
    static ResponseEntity<byte[]> download(EvidenceFiles files, String reference, int number, Person reader) {
        AttachedFile file = files.find(reference, number, reader)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(files.content(reference, number));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Upload a file",
            description = "At most 10 MB. It becomes evidence when the task Submit evidence names its number: F1, F2 …")
    AttachedFile upload(@PathVariable String reference, @RequestParam MultipartFile file) throws IOException {
        RecommendationReference item =
                RecommendationReference.parse(reference).orElseThrow(() -> new UnknownRecommendation(reference));
        return files.upload(item, current.person(), EvidencePages.name(file), file.getBytes());
    }

    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take an uploaded file back",
            description =
                    "Its content is erased and its number is not given again. What was submitted is kept for ever.")
    void takeBack(@PathVariable String reference, @PathVariable int number) {
        RecommendationReference item =
                RecommendationReference.parse(reference).orElseThrow(() -> new UnknownRecommendation(reference));
        files.takeBack(item, number, current.person());
    }
}
