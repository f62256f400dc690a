package org.recommendationtracker.party.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyAdministration;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.tabular.TableReader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All parties in one file, out and in again. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Parties")
class PartyFileApi {

    private final KnownParties parties;
    private final PartyAdministration administration;

    PartyFileApi(KnownParties parties, PartyAdministration administration) {
        this.parties = parties;
        this.administration = administration;
    }

    @GetMapping(path = "/parties.csv", produces = "text/csv;charset=UTF-8")
    @Operation(
            summary = "All parties as CSV",
            description = "As they can be sent back. E-mail addresses are for administrators and auditors.")
    ResponseEntity<String> file(HttpServletRequest reader) {
        List<Party> all = Arrays.stream(PartyKind.values())
                .flatMap(kind -> parties.now().all(kind).stream())
                .toList();
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"parties.csv\"")
                .body(PartyCsv.write(all, PartyApi.maySeeEmail(reader)));
    }

    /** How many lines were taken. */
    record Taken(int parties) {}

    @PostMapping(
            path = "/parties",
            consumes = {"text/csv", TableReader.XLSX_MEDIA_TYPE})
    @Operation(
            summary = "Add and change parties by a table, all or none",
            description =
                    "For administrators. CSV, or an Excel workbook. The columns are those of parties.csv, in any order. Parties"
                            + " that are not in the file stay as they are; every wrong line is named.")
    Taken put(@RequestBody byte[] csv, HttpServletRequest user) {
        PartyFile.Reading reading = PartyFile.read(csv);
        administration.putAll(reading.wanted(), reading.problems(), user.getRemoteUser());
        return new Taken(reading.wanted().size());
    }
}
