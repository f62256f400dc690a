package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.People;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@NoticeModuleTest
class RecipientsTest {

    private static final String OFFICE = "dfe-children-families";

    @Autowired
    private Boards boards;

    @Autowired
    private Recipients recipients;

    @Autowired
    private JdbcTemplate database;

    @Test
    void all_means_every_board() {
        assertThat(recipients.concernedBy(eventFor("ALL"), EnumSet.of(Audience.BOARDS)))
                .hasSize(boards.all().size())
                .contains("norfolk", "barnet")
                .doesNotContain("ALL");
    }

    @Test
    void all_means_the_boards_of_the_events_time_as_it_was_known_then() {
        keepDays("1980-01-01", "1990-12-31", "1980-01-01");
        keepDays("1980-01-01", "1984-12-31", "1988-01-01");

        assertThat(boardsAt("1985-06-01")).contains("ended-board");
        assertThat(boardsAt("1989-06-01")).contains("norfolk").doesNotContain("ended-board");
        assertThat(boardsAt("1979-06-01")).contains("norfolk").doesNotContain("ended-board");
    }

    private void keepDays(String from, String to, String known) {
        DatabaseChange.commit(
                database,
                "insert into party_days (kind, code, valid_from, valid_to, recorded_at) values ('BOARD', 'ended-board', ?, ?, ?)",
                from,
                to,
                known);
    }

    private Set<String> boardsAt(String day) {
        return recipients.concernedBy(eventFor(Instant.parse(day + "T10:00:00Z"), "ALL"), EnumSet.of(Audience.BOARDS));
    }

    @Test
    void named_boards_mean_those_alone() {
        assertThat(recipients.concernedBy(eventFor("norfolk", "barnet"), EnumSet.of(Audience.BOARDS)))
                .containsExactly("norfolk", "barnet");
    }

    @Test
    void keeps_a_board_that_the_reference_data_of_this_node_does_not_know_yet() {
        assertThat(recipients.concernedBy(eventFor("new-board"), EnumSet.of(Audience.BOARDS)))
                .containsExactly("new-board");
    }

    @Test
    void every_audience_means_the_office_the_panel_and_the_boards() {
        assertThat(recipients.concernedBy(eventFor("norfolk"), EnumSet.allOf(Audience.class)))
                .containsExactlyInAnyOrder("norfolk", OFFICE, "panel.scr-panel");
    }

    @Test
    void a_boards_user_owns_its_boards_inbox_only() {
        SignedInUser user = user(People.at("norfolk"));

        assertThat(recipients.ownedBy(user)).extracting(Recipient::code).containsExactly("norfolk");
        assertThat(recipients.mayRead(user, recipients.get("norfolk"))).isTrue();
        assertThat(recipients.mayRead(user, recipients.get("barnet"))).isFalse();
        assertThat(recipients.mayRead(user, recipients.get(OFFICE))).isFalse();
        assertThat(recipients.mayRead(user, recipients.get("panel.scr-panel"))).isFalse();
    }

    @Test
    void a_board_does_not_follow_from_the_group_alone_without_the_role() {
        assertThat(recipients.ownedBy(user(new Membership(Role.OFFICIALS, "norfolk"))))
                .isEmpty();
        assertThat(recipients.ownedBy(user(People.at(OFFICE)))).isEmpty();
    }

    @Test
    void officials_and_the_private_office_share_the_offices_inbox() {
        assertThat(recipients.actingFor(OFFICE, user(new Membership(Role.OFFICIALS, OFFICE))))
                .contains(new Actor("u", Role.OFFICIALS, OFFICE));
        assertThat(recipients.actingFor(OFFICE, user(new Membership(Role.PRIVATE_OFFICE, OFFICE))))
                .contains(new Actor("u", Role.PRIVATE_OFFICE, OFFICE));
    }

    @Test
    void several_roles_give_several_inboxes() {
        assertThat(recipients.ownedBy(user(People.in(Role.PANEL), People.at("norfolk"), People.at("barnet"))))
                .extracting(Recipient::code)
                .containsExactly("panel.scr-panel", "barnet", "norfolk");
    }

    @Test
    void each_issuing_bodys_panel_has_an_inbox_of_its_own() {
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
    void a_board_that_issues_reports_has_one_inbox_as_a_board_and_one_as_a_panel() {
        SignedInUser board = user(People.at("norfolk"));
        SignedInUser panel = user(new Membership(Role.PANEL, "norfolk"));

        assertThat(recipients.actingFor("panel.norfolk", board)).isEmpty();
        assertThat(recipients.actingFor("norfolk", panel)).isEmpty();
        assertThat(recipients.actingFor("panel.norfolk", panel)).contains(new Actor("u", Role.PANEL, "norfolk"));
    }

    @Test
    void auditors_read_every_inbox_and_answer_for_none() {
        SignedInUser auditor = user(People.in(Role.AUDITORS));

        assertThat(recipients.all()).allMatch(recipient -> recipients.mayRead(auditor, recipient));
        assertThat(recipients.actingFor("norfolk", auditor)).isEmpty();
    }

    @Test
    void nobody_has_an_inbox_by_an_unknown_code() {
        assertThatThrownBy(() -> recipients.get("atlantis")).isInstanceOf(UnknownRecipient.class);
    }

    private static SignedInUser user(Membership... memberships) {
        return People.signedIn("u", memberships);
    }

    private static TrackerEvent eventFor(String... boards) {
        return eventFor(Instant.EPOCH, boards);
    }

    private static TrackerEvent eventFor(Instant occurredAt, String... boards) {
        return new TrackerEvent(
                "e-1",
                "accepted",
                "SCRP-2014-01",
                occurredAt,
                "Accepted",
                "Text",
                People.SCR_PANEL,
                OFFICE,
                "SCRP-2014",
                List.of("guidance"),
                List.of(boards),
                null);
    }
}
