package org.recommendationtracker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The same on a real MySQL, with the settings of servers and the demo users. Tests with it share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("server")
@ContextConfiguration(initializers = OnMySql.Database.class)
@EnabledIfEnvironmentVariable(
        named = MySqlDatabase.VARIABLE,
        matches = "jdbc:mysql:.+",
        disabledReason = MySqlDatabase.WHY_NOT)
public @interface OnMySql {

    /** A new database for each application, named before the application looks whether one is. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(MySqlDatabase.serverProperties()).applyTo(context);
        }
    }
}
