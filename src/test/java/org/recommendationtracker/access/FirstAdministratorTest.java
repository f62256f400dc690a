package org.recommendationtracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.recommendationtracker.access.InitialUsers.InitialUser;
import org.recommendationtracker.access.account.Accounts;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private final NewUsers users = mock();
    private final Accounts accounts = mock();
    private final FirstAdministrator firstAdministrator = new FirstAdministrator(users, accounts);

    @Test
    void where_nobody_is_an_administrator_one_is_created_with_a_password_that_the_log_shows(CapturedOutput log) {
        String password = firstAdministrator.createIfNone().orElseThrow();
        firstAdministrator.announce(password);

        ArgumentCaptor<InitialUser> created = ArgumentCaptor.forClass(InitialUser.class);
        verify(users).create(created.capture());
        assertThat(created.getValue().groups()).containsExactly("administrators");
        assertThat(created.getValue().password()).isEqualTo(password).hasSize(20);
        assertThat(log).containsOnlyOnce(password);
        verify(accounts).demandPassword("admin");
    }

    @Test
    void where_there_is_an_administrator_none_is_created() {
        when(users.anyIn("administrators")).thenReturn(true);

        assertThat(firstAdministrator.createIfNone()).isEqualTo(Optional.empty());
        verify(users, never()).create(any());
    }

    @Test
    void a_user_of_that_name_does_not_become_an_administrator() {
        when(users.exists("admin")).thenReturn(true);

        assertThat(firstAdministrator.createIfNone()).isEqualTo(Optional.empty());
        verify(users, never()).create(any());
    }
}
