package org.recommendationtracker.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.notice.Acknowledgement;
import org.recommendationtracker.notice.Acknowledgements;
import org.recommendationtracker.refusal.InvalidParameter;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/acknowledgements")
@Tag(name = "Notices")
class AcknowledgementApi {

    private final Acknowledgements acknowledgements;
    private final CurrentUser currentUser;

    AcknowledgementApi(Acknowledgements acknowledgements, CurrentUser currentUser) {
        this.acknowledgements = acknowledgements;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Operation(
            summary = "Who has acknowledged what boards were told",
            description =
                    "Open to everybody. Boards that are late are named to those who are signed in; in public, once"
                            + " reasons were demanded of them. Up to 10,000 are counted and numbered in pages.")
    Results<Acknowledgement> list(
            @Parameter(description = "Reference of a recommendation; without it, all of them", example = "SCRP-2014-01")
                    @RequestParam(required = false)
                    @Nullable String about,
            @RequestParam(defaultValue = "0") @Min(0) @Max(9_999) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
        if ((long) page * size >= Acknowledgements.MAX_COUNTED) {
            throw new InvalidParameter(
                    "page", "only the first 10,000 can be read by page: ask about one recommendation.");
        }
        return Results.of(acknowledgements.list(about, currentUser.get().isEmpty(), PageRequest.of(page, size)));
    }
}
