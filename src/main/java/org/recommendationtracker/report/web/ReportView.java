package org.recommendationtracker.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;
import org.recommendationtracker.report.ReportState;
import org.recommendationtracker.report.ReportStep;

/** A report as the REST interface answers with it, field by field: what the product's own records are called may change, this may not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
        String reference,
        String title,
        String issuingBody,
        String addressedTo,
        LocalDate publishedOn,
        @Nullable Instant embargoedUntil,
        @Nullable String note,
        ReportStep step,
        int recommendations,
        @Nullable IssuedLetter letter,
        @Nullable Withdrawal withdrawal) {

    /** That it was entered by mistake. */
    record Withdrawal(String reasons, LocalDate withdrawnOn) {}

    /** The edition of the response letter that holds. */
    record IssuedLetter(int edition, LocalDate issuedOn, String pdfSha256, String htmlSha256) {}

    static ReportView of(ReportState state) {
        return Views.INSTANCE.view(state);
    }

    @Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
    interface Views {

        Views INSTANCE = Mappers.getMapper(Views.class);

        ReportView view(ReportState state);
    }
}
