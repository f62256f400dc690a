package org.recommendationtracker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recommendationtracker.party.Role;

class CommentVisibilityTest {

    @ParameterizedTest
    @EnumSource(names = {"OFFICIALS", "PRIVATE_OFFICE", "AUDITORS"})
    void those_who_draft_and_oversee_read_every_comment(Role reader) {
        assertThat(CommentVisibility.ofOne(Set.of(reader)).authors()).isEqualTo(EnumSet.allOf(Role.class));
    }

    @Test
    void the_panel_reads_its_own_and_boards_read_none() {
        assertThat(CommentVisibility.ofOne(Set.of(Role.PANEL)).authors()).containsExactly(Role.PANEL);
        assertThat(CommentVisibility.ofOne(Set.of(Role.LSCB)).authors()).isEmpty();
        assertThat(CommentVisibility.ofOne(Set.of(Role.ADMINISTRATORS)).authors())
                .containsExactly(Role.ADMINISTRATORS);
        assertThat(CommentVisibility.ofOne(Set.of()).authors()).isEmpty();
    }

    @Test
    void one_reader_sees_what_any_of_their_roles_may_see_and_a_page_for_several_shows_what_all_may_see() {
        Set<Role> both = Set.of(Role.PANEL, Role.OFFICIALS);

        assertThat(CommentVisibility.ofOne(both).allows(Role.OFFICIALS)).isTrue();
        assertThat(CommentVisibility.ofAll(both).authors()).containsExactly(Role.PANEL);
    }
}
