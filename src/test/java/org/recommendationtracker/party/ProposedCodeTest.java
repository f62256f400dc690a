package org.recommendationtracker.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposedCodeTest {

    private static final Directory KNOWN = new Directory(List.of(
            Party.named(PartyKind.BOARD, "norfolk", "Norfolk"), Party.named(PartyKind.OFFICE, "norfolk-2", "Other")));

    @ParameterizedTest
    @CsvSource({
        "The Ministry of Housing, ministry-housing",
        "Norfolk, norfolk-3",
        "New, new-2",
        "École Supérieure, ecole-superieure",
        "保健省, offices",
        "Department for the Environment and for Rural Affairs of the North, department-environment-and-rural"
    })
    void a_code_is_made_of_the_name_and_free(String name, String code) {
        assertThat(ProposedCode.of(KNOWN, PartyKind.OFFICE, name, List.of())).isEqualTo(code);
    }

    @Test
    void two_of_one_list_have_different_codes() {
        assertThat(ProposedCode.of(KNOWN, PartyKind.OFFICE, "Housing", List.of("housing")))
                .isEqualTo("housing-2");
    }
}
