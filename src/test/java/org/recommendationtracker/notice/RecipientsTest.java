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
import org.recommendationtracker.party.Role;
import org.springframework.beans.factory.annotation.Autowired;

@NoticeModuleTest
class RecipientsTest {

    private static final String OFFICE = "dfe-children-families";

    @Autowired
    private Boards boards;

    @Autowired
    private Recipients recipients;

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
                .containsExactlyInAnyOrder("norfolk", OFFICE, "panel.scr-panel");
    }

    @Test
    void aBoardsUserOwnsItsBoardsInboxOnly() {
        SignedInUser user = user(People.at("norfolk"));

        assertThat(recipients.ownedBy(user)).extracting(Recipient::code).containsExactly("norfolk");
        assertThat(recipients.mayRead(user, recipients.get("norfolk"))).isTrue();
        assertThat(recipients.mayRead(user, recipients.get("barnet"))).isFalse();
        assertThat(recipients.mayRead(user, recipients.get(OFFICE))).isFalse();
        assertThat(recipients.mayRead(user, recipients.get("panel.scr-panel"))).isFalse();
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
                .containsExactly("panel.scr-panel", "barnet", "norfolk");
    }

    @Test
    void eachIssuingBodysPanelHasAnInboxOfItsOwn() {
        SignedInUser inquiry = user(new Membership(Role.PANEL, "grenfell-tower-inquiry"));

        assertThat(recipients.ownedBy(inquiry))
                .containsExactly(new Recipient("panel.grenfell-tower-inquiry", "Grenfell Tower Inquiry"));
        assertThat(recipients.mayRead(inquiry, recipients.get("panel.scr-panel")))
                .isFalse();
        assertThat(recipients.actingFor("panel.scr-panel", inquiry)).isEmpty();
        assertThat(recipients.actingFor("panel.grenfell-tower-inquiry", inquiry))
                .contains(new Actor("u", Role.PANEL, "grenfell-tower-inquiry"));
    }

    @Test
    void aBoardThatIssuesReportsHasOneInboxAsABoardAndOneAsAPanel() {
        SignedInUser board = user(People.at("norfolk"));
        SignedInUser panel = user(new Membership(Role.PANEL, "norfolk"));

        assertThat(recipients.actingFor("panel.norfolk", board)).isEmpty();
        assertThat(recipients.actingFor("norfolk", panel)).isEmpty();
        assertThat(recipients.actingFor("panel.norfolk", panel)).contains(new Actor("u", Role.PANEL, "norfolk"));
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
                "e-1",
                "accepted",
                "SCRP-2014-01",
                Instant.EPOCH,
                "Accepted",
                "Text",
                People.SCR_PANEL,
                OFFICE,
                List.of(boards));
    }
}
