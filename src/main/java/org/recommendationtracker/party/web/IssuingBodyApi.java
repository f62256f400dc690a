package org.recommendationtracker.party.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.party.IssuingBody;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/issuing-bodies")
@Tag(name = "Parties", description = "Who takes part")
class IssuingBodyApi {

    private final IssuingBodies bodies;

    IssuingBodyApi(IssuingBodies bodies) {
        this.bodies = bodies;
    }

    /** What a body is called. */
    record Name(
            @NotBlank(message = "Give the body's name.") @Size(max = 200, message = "The name must have at most 200 characters.") @Pattern(
                    regexp = "[^\\p{Cc}\\p{Cs}]*",
                    message = "There is a line break or a control character: remove it.")
            String name) {}

    @GetMapping
    @Operation(summary = "The bodies that issue reports, by name")
    List<IssuingBody> all() {
        return bodies.all();
    }

    @PutMapping("/{code}")
    @Operation(
            summary = "Add a body, or rename one",
            description = "For administrators. The members of its panel are those of the group panel.{code}.")
    IssuingBody put(
            @PathVariable
                    @Pattern(
                            regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                            message = "Write the code in small letters, digits and hyphens, such as scr-panel.")
                    @Size(max = 40, message = "The code must have at most 40 characters.") String code,
            @RequestBody @Valid Name name) {
        IssuingBody body = new IssuingBody(code, name.name().strip());
        bodies.put(body);
        return body;
    }

    @ExceptionHandler
    ProblemDetail taken(@SuppressWarnings("unused") DuplicateKeyException taken) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Another issuing body has this name.");
    }
}
