package org.recommendationtracker.report.web;

import org.recommendationtracker.body.UploadPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How large a report may be that is sent. */
@Configuration(proxyBeanMethods = false)
class ReportUploads {

    static final String TOO_LARGE = "The report is too large: at most 10 MB can be sent.";

    /** In bytes; the longest report has 10,000 recommendations, for each of which this leaves a thousand. */
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final String NOT_TAKEN = "The report cannot be taken in";

    static final UploadPlace REST = new UploadPlace("/api/v1/reports", true, MAX_BYTES, NOT_TAKEN, TOO_LARGE);

    @Bean
    UploadPlace reportsByRest() {
        return REST;
    }

    @Bean
    UploadPlace historiesByRest() {
        return new UploadPlace("/api/v1/histories", true, MAX_BYTES, NOT_TAKEN, TOO_LARGE);
    }

    @Bean
    UploadPlace historiesByForm() {
        return new UploadPlace("/histories", false, MAX_BYTES, NOT_TAKEN, TOO_LARGE);
    }

    @Bean
    UploadPlace reportsByForm() {
        return new UploadPlace("/reports/new", false, MAX_BYTES, NOT_TAKEN, TOO_LARGE);
    }
}
