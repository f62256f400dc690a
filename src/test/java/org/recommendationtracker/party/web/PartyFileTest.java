package org.recommendationtracker.party.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.party.Party;
import org.recommendationtracker.party.PartyAdministration.Wanted;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.tabular.Workbooks;

class PartyFileTest {

    private static final String HEADER = String.join(",", PartyCsv.COLUMNS) + "\r\n";

    @Test
    void a_workbook_is_read_with_its_columns_in_any_order() {
        List<String> backwards = new ArrayList<>(PartyCsv.COLUMNS);
        Collections.reverse(backwards);
        PartyFile.Reading reading = PartyFile.read(Workbooks.xlsx(
                backwards,
                List.of(
                        "",
                        "",
                        "2013-04-01",
                        "",
                        "",
                        "",
                        "",
                        "Coasts; DfC",
                        "Department for Coasts",
                        "coasts",
                        "Offices")));

        assertThat(reading.problems()).isEmpty();
        Wanted wanted = reading.wanted().get(0);
        assertThat(wanted.kind()).isEqualTo(PartyKind.OFFICE);
        assertThat(wanted.code()).isEqualTo("coasts");
        assertThat(wanted.draft().name()).isEqualTo("Department for Coasts");
        assertThat(wanted.draft().otherNames()).containsExactly("Coasts", "DfC");
        assertThat(wanted.draft().validFrom()).isEqualTo("2013-04-01");
    }

    @Test
    void what_was_kept_from_being_a_formula_is_as_it_was() {
        String csv = PartyCsv.write(List.of(Party.named(PartyKind.OFFICE, "minus", "-minus")), true);

        assertThat(csv).contains("'-minus");
        assertThat(PartyFile.read(bytes(csv)).wanted().get(0).draft().name()).isEqualTo("-minus");
    }

    @Test
    void columns_that_are_missing_unknown_or_there_twice_are_named() {
        String header = HEADER.replace("email,", "").replace("region", "Region,region,where");

        assertThat(problems("Parties\r\n" + header + "offices,a,A\r\n"))
                .allSatisfy(problem -> assertThat(problem.field()).isEqualTo("line 2"))
                .extracting(Problem::message)
                .containsExactly(
                        "These columns are missing: email.",
                        "These columns are not known: where. Leave them out.",
                        "Each column can be there once only.");
    }

    @Test
    void each_wrong_line_is_named() {
        assertThat(problems(HEADER
                        + "offices,a,A\r\n"
                        + "ministries,b,B,,,,,,,,\r\n"
                        + "offices,c,C,,,,,,2014-02-31,,\r\n"))
                .extracting(Problem::field)
                .containsExactly("line 2", "line 3", "line 4");
    }

    @Test
    void a_file_that_holds_nothing_or_is_no_table_is_refused_in_words() {
        byte[] windows = (HEADER + "offices,cafe,Café office,,,,,,,,\r\n").getBytes(Charset.forName("windows-1252"));

        assertThat(problems(HEADER))
                .extracting(Problem::message)
                .containsExactly("The file has no parties after the names of its columns.");
        assertThat(problems("")).isNotEmpty();
        assertThat(problems("%PDF-1.7")).isNotEmpty();
        assertThat(PartyFile.read(windows).problems())
                .extracting(Problem::message)
                .containsExactly("The file is not UTF-8. Save it as UTF-8 (in Excel: CSV UTF-8).");
    }

    private static List<Problem> problems(String csv) {
        return PartyFile.read(bytes(csv)).problems();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
