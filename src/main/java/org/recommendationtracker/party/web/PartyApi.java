package org.recommendationtracker.party.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.PartyAdministration;
import org.recommendationtracker.party.PartyDraft;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.party.UnknownParty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/{kind:offices|issuing-bodies|boards|teams}")
@Tag(name = "Parties", description = "Who takes part: ministers' offices, issuing bodies, local boards and teams")
class PartyApi {

    private final KnownParties parties;
    private final PartyAdministration administration;

    PartyApi(KnownParties parties, PartyAdministration administration) {
        this.parties = parties;
        this.administration = administration;
    }

    /** What a party is to be: what is left out is removed, except names that it had. */
    record Content(
            @NotBlank(message = "Give the name.") String name,

            @Nullable List<String> otherNames,
            @Nullable String email,
            @Nullable String region,
            @Nullable String office,
            @Nullable String answerWithin,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successor,
            @Nullable Long version) {

        PartyDraft draft() {
            return new PartyDraft(
                    name,
                    Objects.requireNonNullElse(otherNames, List.of()),
                    email,
                    region,
                    office,
                    answerWithin,
                    validFrom,
                    validTo,
                    successor);
        }
    }

    @GetMapping
    @Operation(
            summary = "All of a kind, by name",
            description = "With those that have ended. E-mail addresses are for administrators and auditors.")
    List<PartyView> all(@PathVariable String kind, HttpServletRequest reader) {
        return parties.now().all(kind(kind)).stream()
                .map(party -> PartyView.of(party, maySeeEmail(reader)))
                .toList();
    }

    @GetMapping("/{code}")
    @Operation(summary = "One of them")
    PartyView one(
            @PathVariable String kind,
            @Parameter(description = "The code", example = "norfolk") @PathVariable String code,
            HttpServletRequest reader) {
        return parties.now()
                .find(kind(kind), code)
                .map(party -> PartyView.of(party, maySeeEmail(reader)))
                .orElseThrow(() -> new UnknownParty(kind(kind), code));
    }

    @PutMapping("/{code}")
    @Operation(
            summary = "Add one, or change it",
            description =
                    "For administrators. The name that it had is kept among its other names. With a last day it ends; with a"
                            + " successor besides it is merged into that, whose members then act for it.")
    PartyView put(
            @PathVariable String kind,
            @Parameter(description = "Small letters, digits and hyphens; it never changes") @PathVariable String code,
            @RequestBody @Valid Content content,
            HttpServletRequest user) {
        return PartyView.of(
                administration.put(kind(kind), code, content.draft(), content.version(), user.getRemoteUser()), true);
    }

    private static PartyKind kind(String path) {
        return PartyKind.ofPath(path).orElseThrow();
    }

    static boolean maySeeEmail(HttpServletRequest reader) {
        return reader.isUserInRole("ADMINISTRATORS") || reader.isUserInRole("AUDITORS");
    }
}
