package org.recommendationtracker.recommendation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.security.Principal;
import org.recommendationtracker.recommendation.AttachedFile;
import org.recommendationtracker.recommendation.EvidenceFiles;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.UnknownRecommendation;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "Evidence", description = "Files that officials upload, so that they can be submitted as evidence")
class EvidenceApi {

    private final EvidenceFiles files;

    EvidenceApi(EvidenceFiles files) {
        this.files = files;
    }

    @PostMapping(path = "/api/v1/recommendations/{reference}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Upload a file",
            description = "At most 10 MB. It becomes evidence when the task Submit evidence names its number: F1, F2 …")
    AttachedFile upload(@PathVariable String reference, @RequestParam MultipartFile file, Principal user)
            throws IOException {
        RecommendationReference item =
                RecommendationReference.parse(reference).orElseThrow(() -> new UnknownRecommendation(reference));
        return files.upload(item, EvidencePages.uploader(user), EvidencePages.name(file), file.getBytes());
    }
}
