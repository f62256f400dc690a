package org.recommendationtracker.party.web;

import static org.recommendationtracker.export.Column.day;
import static org.recommendationtracker.export.Column.words;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of parties as files, for people; {@link PartyCsv} is the one that can be sent back. */
@RestController
@Tag(name = "Parties")
class PartyFiles {

    private final KnownParties parties;

    PartyFiles(KnownParties parties) {
        this.parties = parties;
    }

    @GetMapping({
        "/parties/" + PartyPages.KINDS + ".csv",
        "/parties/" + PartyPages.KINDS + ".xlsx",
        "/parties/" + PartyPages.KINDS + ".ods"
    })
    @Operation(summary = "Download parties of a kind", description = "All whose names or code have these words")
    ResponseEntity<TableFile<Party>> file(
            @PathVariable String kind, @RequestParam(required = false) @Nullable String q, HttpServletRequest reader) {
        PartyKind known = PartyKind.ofPath(kind).orElseThrow();
        return Download.of(
                new TableFile<>(kind, known.title(), columns(), PartyPages.found(parties.now(), known, q)), reader);
    }

    private List<Column<Party>> columns() {
        return List.of(
                words("Code", Party::code),
                words("Name", Party::name),
                words("Other names", party -> party.otherNames().stream()
                        .map(PartyLine::name)
                        .collect(Collectors.joining("; "))),
                words("Region", Party::region),
                words("Office", party -> party.office() == null ? null : name(PartyKind.OFFICE, party.office())),
                words("Office code", Party::office),
                words("To answer within", party -> Objects.toString(party.answerWithin(), null)),
                day("First day", Party::validFrom),
                day("Last day", Party::validTo),
                words(
                        "Became part of",
                        party -> party.successor() == null ? null : name(party.kind(), party.successor())),
                words("Became part of (code)", Party::successor));
    }

    private String name(PartyKind kind, String code) {
        return parties.now().find(kind, code).map(Party::name).orElse(code);
    }
}
