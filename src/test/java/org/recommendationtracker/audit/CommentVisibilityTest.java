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
    void thoseWhoDraftAndOverseeReadEveryComment(Role reader) {
        assertThat(CommentVisibility.ofOne(Set.of(reader)).authors()).isEqualTo(EnumSet.allOf(Role.class));
    }

    @Test
    void thePanelReadsItsOwnAndBoardsReadNone() {
        assertThat(CommentVisibility.ofOne(Set.of(Role.PANEL)).authors()).containsExactly(Role.PANEL);
        assertThat(CommentVisibility.ofOne(Set.of(Role.LSCB)).authors()).isEmpty();
        assertThat(CommentVisibility.ofOne(Set.of(Role.ADMINISTRATORS)).authors())
                .containsExactly(Role.ADMINISTRATORS);
        assertThat(CommentVisibility.ofOne(Set.of()).authors()).isEmpty();
    }

    @Test
    void oneReaderSeesWhatAnyOfTheirRolesMaySeeAndAPageForSeveralShowsWhatAllMaySee() {
        Set<Role> both = Set.of(Role.PANEL, Role.OFFICIALS);

        assertThat(CommentVisibility.ofOne(both).allows(Role.OFFICIALS)).isTrue();
        assertThat(CommentVisibility.ofAll(both).authors()).containsExactly(Role.PANEL);
    }
}
