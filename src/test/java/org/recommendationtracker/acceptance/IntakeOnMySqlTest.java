package org.recommendationtracker.acceptance;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.recommendationtracker.MySqlDatabase;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on a real MySQL, with the settings of servers and the demo users. */
@ActiveProfiles("server")
@EnabledIfEnvironmentVariable(
        named = MySqlDatabase.VARIABLE,
        matches = "jdbc:mysql:.+",
        disabledReason = MySqlDatabase.WHY_NOT)
class IntakeOnMySqlTest extends IntakeTest {

    @DynamicPropertySource
    static void mySql(DynamicPropertyRegistry properties) {
        MySqlDatabase.register(properties);
    }
}
