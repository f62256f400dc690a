package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recommendationtracker.access.account.AccountEntry;
import org.recommendationtracker.access.account.Accounts;
import org.recommendationtracker.access.user.Invitation;
import org.recommendationtracker.access.user.UserAdministration;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.refusal.InvalidInput;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Users as administrators manage them. */
class UserAdministrationTest extends AccessTest {

    private static final PageRequest ALL = PageRequest.of(0, 50);

    @Autowired
    private UserAdministration users;

    @Autowired
    private Accounts accounts;

    private final SignedInUser ada =
            new SignedInUser(new Person("ada", Set.of(new Membership(Role.ADMINISTRATORS, null))), Instant.EPOCH, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''        | Last | ''            | ''                 | small letters and digits
                    Upper     | Last | ''            | ''                 | small letters and digits
                    new       | Last | ''            | ''                 | small letters and digits
                    ../x      | Last | ''            | ''                 | small letters and digits
                    ada       | Last | ''            | ''                 | There is a user ada already
                    someone   | ''   | ''            | ''                 | Give the last name
                    someone   | Last | not an address | ''                | name@example.gov.uk
                    someone   | Last | ''            | officials          | Choose a role
                    someone   | Last | ''            | officials.nowhere  | Choose a role
                    someone   | Last | ''            | camunda-admin      | Choose a role
                    """)
    void a_wrong_invitation_is_refused_with_what_to_put_right(
            String userId, String lastName, String email, String group, String message) {
        assertThatThrownBy(() -> users.invite(new Invitation(userId, "", lastName, email, group), ada))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(message);
        assertThat(users.find("someone")).isEmpty();
    }

    @Test
    void what_administrators_do_is_kept_under_their_name() {
        users.invite(new Invitation("kept", "Kim", "Kept", "kim@example.gov.uk", "lscb.norfolk"), ada);
        users.give("kept", "officials.cabinet-office", ada);
        users.take("kept", "lscb.norfolk", ada);

        assertThat(users.find("kept").orElseThrow().memberships())
                .containsExactly(new Membership(Role.OFFICIALS, "cabinet-office"));
        assertThat(accounts.newestFirst("kept", ALL).map(AccountEntry::doneBy)).containsOnly("ada");
        users.remove("kept", ada);
        assertThat(users.find("kept")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wanda", "WANTED", "wanda wanted", "wanda@example"})
    void users_are_found_by_their_names_and_address(String words) {
        if (users.find("wanda").isEmpty()) {
            users.invite(new Invitation("wanda", "Wanda", "Wanted", "wanda@example.gov.uk", ""), ada);
        }

        assertThat(users.find(words, ALL)).extracting("userId").containsExactly("wanda");
        assertThat(users.find("w%a", ALL)).isEmpty();
        assertThat(users.find("engine-setup", ALL)).isEmpty();
        assertThat(users.find("engine-setup")).isEmpty();
    }

    @Test
    void somebody_always_administers() {
        assertThatThrownBy(() -> users.take("ada", "administrators", ada))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no other administrator");
        assertThatThrownBy(() -> users.remove("ada", ada)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({"ada, 200, 200", "arthur, 200, 403", "otto, 403, 403", "nora, 403, 403", "paula, 403, 403"})
    void auditors_see_users_and_administrators_change_them(String userId, int list, int form) {
        Visitor visitor = signedIn(userId);

        assertThat(visitor.get("/accounts/users").statusCode()).isEqualTo(list);
        assertThat(visitor.get("/accounts/users/ada").statusCode()).isEqualTo(list);
        assertThat(visitor.get("/accounts/users/new").statusCode()).isEqualTo(form);
        assertThat(visitor.get("/accounts/users/otto/removal").statusCode()).isEqualTo(form);
    }
}
