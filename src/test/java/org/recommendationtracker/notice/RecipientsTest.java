package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.People;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.party.Role;

class RecipientsTest {

    private static final String OFFICE = "dfe-children-families";

    private final Boards boards = new Boards();
    private final Recipients recipients = new Recipients(boards, new Offices());

    @Test
    void allMeansEveryBoard() {
        assertThat(recipients.concernedBy(eventFor("ALL"), EnumSet.of(Audience.BOARDS)))
                .hasSize(boards.all().size())
                .contains("norfolk", "barnet")
                .doesNotContain("ALL");
    }

    @Test
    void namedBoardsMeanThoseAlone() {
        assertThat(recipients.concernedBy(eventFor("norfolk", "barnet"), EnumSet.of(Audience.BOARDS)))
                .containsExactly("norfolk", "barnet");
    }

    @Test
    void keepsABoardThatTheReferenceDataOfThisNodeDoesNotKnowYet() {
        assertThat(recipients.concernedBy(eventFor("new-board"), EnumSet.of(Audience.BOARDS)))
                .containsExactly("new-board");
    }

    @Test
    void everyAudienceMeansTheOfficeThePanelAndTheBoards() {
        assertThat(recipients.concernedBy(eventFor("norfolk"), EnumSet.allOf(Audience.class)))
                .containsExactlyInAnyOrder("norfolk", OFFICE, "panel");
    }

    @Test
    void aBoardsUserOwnsItsBoardsInboxOnly() {
        SignedInUser user = user(People.at("norfolk"));

        assertThat(recipients.ownedBy(user)).extracting(Recipient::code).containsExactly("norfolk");
        assertThat(recipients.mayRead(user, recipients.get("norfolk"))).isTrue();
        assertThat(recipients.mayRead(user, recipients.get("barnet"))).isFalse();
        assertThat(recipients.mayRead(user, recipients.get(OFFICE))).isFalse();
        assertThat(recipients.mayRead(user, Recipient.PANEL)).isFalse();
    }

    @Test
    void aBoardDoesNotFollowFromTheGroupAloneWithoutTheRole() {
        assertThat(recipients.ownedBy(user(new Membership(Role.OFFICIALS, "norfolk"))))
                .isEmpty();
        assertThat(recipients.ownedBy(user(People.at(OFFICE)))).isEmpty();
    }

    @Test
    void officialsAndThePrivateOfficeShareTheOfficesInbox() {
        assertThat(recipients.actingFor(OFFICE, user(new Membership(Role.OFFICIALS, OFFICE))))
                .contains(new Actor("u", Role.OFFICIALS, OFFICE));
        assertThat(recipients.actingFor(OFFICE, user(new Membership(Role.PRIVATE_OFFICE, OFFICE))))
                .contains(new Actor("u", Role.PRIVATE_OFFICE, OFFICE));
    }

    @Test
    void severalRolesGiveSeveralInboxes() {
        assertThat(recipients.ownedBy(user(People.in(Role.PANEL), People.at("norfolk"), People.at("barnet"))))
                .extracting(Recipient::code)
                .containsExactly("panel", "barnet", "norfolk");
    }

    @Test
    void auditorsReadEveryInboxAndAnswerForNone() {
        SignedInUser auditor = user(People.in(Role.AUDITORS));

        assertThat(recipients.all()).allMatch(recipient -> recipients.mayRead(auditor, recipient));
        assertThat(recipients.actingFor("norfolk", auditor)).isEmpty();
    }

    @Test
    void nobodyHasAnInboxByAnUnknownCode() {
        assertThatThrownBy(() -> recipients.get("atlantis")).isInstanceOf(UnknownRecipient.class);
    }

    private static SignedInUser user(Membership... memberships) {
        return People.signedIn("u", memberships);
    }

    private static TrackerEvent eventFor(String... boards) {
        return new TrackerEvent(
                "e-1", "accepted", "SCRP-2014-01", Instant.EPOCH, "Accepted", "Text", OFFICE, List.of(boards));
    }
}
