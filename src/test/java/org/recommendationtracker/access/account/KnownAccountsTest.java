package org.recommendationtracker.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.StandaloneTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes with one database: each keeps accounts, and neither keeps what has changed. */
@StandaloneTest
class KnownAccountsTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private final String user = "user-" + UUID.randomUUID();
    private TransactionTemplate transaction;
    private Accounts here;
    private Accounts elsewhere;
    private KnownAccounts known;

    @BeforeEach
    void two_nodes(@Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        here = new Accounts(database, clock);
        elsewhere = new Accounts(database, clock);
        known = new KnownAccounts(here, new AccountSettings(LONG));
    }

    @Test
    void a_change_at_this_node_is_known_at_once() {
        assertThat(known.find(user)).isEqualTo(Account.NEW);

        transaction.executeWithoutResult(status -> here.endSessions(user));

        assertThat(known.find(user).generation()).isEqualTo(1);
    }

    @Test
    void a_change_at_another_node_is_known_once_it_is_looked_for() {
        KnownAccounts looking = new KnownAccounts(here, new AccountSettings(Duration.ofMillis(20)));
        assertThat(looking.find(user)).isEqualTo(Account.NEW);
        assertThat(known.find(user)).isEqualTo(Account.NEW);

        transaction.executeWithoutResult(status -> elsewhere.demandPassword(user));

        await().until(() -> looking.find(user).passwordDue());
        assertThat(known.find(user)).as("who does not look does not know").isEqualTo(Account.NEW);
    }

    @Test
    void what_is_undone_is_not_kept() {
        assertThat(known.find(user)).isEqualTo(Account.NEW);

        transaction.executeWithoutResult(status -> {
            here.endSessions(user);
            assertThat(known.find(user).generation()).isEqualTo(1);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> here.tell("somebody-else"));

        assertThat(known.find(user)).isEqualTo(Account.NEW);
    }
}
