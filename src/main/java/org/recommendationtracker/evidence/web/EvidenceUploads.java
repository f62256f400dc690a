package org.recommendationtracker.evidence.web;

import org.recommendationtracker.body.UploadPlace;
import org.recommendationtracker.evidence.EvidenceFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How large a file may be that is sent as evidence. */
@Configuration(proxyBeanMethods = false)
class EvidenceUploads {

    /** What a form puts around its file. */
    private static final int MULTIPART_OVERHEAD = 64 * 1024;

    @Bean
    UploadPlace evidenceByRest() {
        return place("/api/v1/recommendations", true);
    }

    @Bean
    UploadPlace evidenceByForm() {
        return place("/recommendations", false);
    }

    private static UploadPlace place(String path, boolean rest) {
        return new UploadPlace(
                path,
                rest,
                EvidenceFiles.MAX_BYTES + MULTIPART_OVERHEAD,
                "The file cannot be evidence",
                EvidenceFiles.tooLarge());
    }
}
