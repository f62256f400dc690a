package org.recommendationtracker.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom somebody means, and who acts for whom. */
class DirectoryTest {

    private final Directory known = TestParties.known().now();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "norfolk",
                " Norfolk ",
                "NORFOLK LSCB",
                "Norfolk Local Safeguarding Children Board",
                "Norfolk Safeguarding Children's Board"
            })
    void a_board_is_recognised_however_it_is_written(String name) {
        assertThat(known.recognise(PartyKind.BOARD, name)).map(Party::code).hasValue("norfolk");
    }

    @Test
    void what_is_only_like_a_name_is_not_taken_for_it() {
        assertThat(known.recognise(PartyKind.BOARD, "Norfollk")).isEmpty();
        assertThat(known.recognise(PartyKind.OFFICE, "norfolk")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Norfollk, norfolk", "Bathe & North East Somerset, bath-and-north-east-somerset", "Sufolk, suffolk"})
    void the_nearest_name_is_proposed(String typed, String code) {
        assertThat(known.nearest(PartyKind.BOARD, typed)).map(Party::code).hasValue(code);
    }

    @Test
    void nothing_is_proposed_for_what_is_like_no_name() {
        assertThat(known.nearest(PartyKind.BOARD, "The Moon")).isEmpty();
    }

    @Test
    void other_names_and_former_names_are_recognised() {
        Party party = new Party(
                PartyKind.OFFICE,
                "dfe",
                "Department for Education",
                List.of(
                        new Party.OtherName("DfE", null),
                        new Party.OtherName(
                                "Department for Children, Schools and Families", LocalDate.of(2010, 5, 11))),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
        Directory one = new Directory(List.of(party));

        assertThat(one.recognise(PartyKind.OFFICE, "dfe")).hasValue(party);
        assertThat(one.recognise(PartyKind.OFFICE, "D.f.E.")).isEmpty();
        assertThat(one.recognise(PartyKind.OFFICE, "DEPARTMENT FOR CHILDREN, SCHOOLS & FAMILIES"))
                .hasValue(party);
    }

    @Test
    void whoever_belongs_to_a_party_acts_for_what_was_merged_into_it_in_the_same_role() {
        Directory merged = new Directory(List.of(office("one", "two"), office("two", "three"), office("three", null)));

        assertThat(merged.withPredecessors(Set.of(new Membership(Role.OFFICIALS, "three"))))
                .containsExactlyInAnyOrder(
                        new Membership(Role.OFFICIALS, "three"),
                        new Membership(Role.OFFICIALS, "two"),
                        new Membership(Role.OFFICIALS, "one"));
        assertThat(merged.withPredecessors(Set.of(new Membership(Role.OFFICIALS, "one"))))
                .containsExactly(new Membership(Role.OFFICIALS, "one"));
        assertThat(merged.withPredecessors(Set.of(new Membership(Role.PANEL, "three"))))
                .containsExactly(new Membership(Role.PANEL, "three"));
    }

    private static Party office(String code, @Nullable String successor) {
        return new Party(PartyKind.OFFICE, code, code, List.of(), null, null, null, null, null, null, successor, 1);
    }
}
