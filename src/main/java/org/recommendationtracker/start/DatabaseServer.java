package org.recommendationtracker.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.core.env.PropertyResolver;

/** The MySQL server must answer, let the application in, and keep what it takes. */
final class DatabaseServer {

    private static final String WAIT_MILLIS = "3000";

    private DatabaseServer() {}

    static void check(PropertyResolver environment) {
        String url = environment.getRequiredProperty("spring.datasource.url");
        String user = environment.getRequiredProperty("spring.datasource.username");
        String address = url.replaceAll("[?].*", "");
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", environment.getRequiredProperty("spring.datasource.password"));
        settings.setProperty("connectTimeout", WAIT_MILLIS);
        settings.setProperty("socketTimeout", WAIT_MILLIS);
        try (Connection connection = DriverManager.getConnection(url, settings)) {
            if (!"false".equals(environment.getProperty("tracker.db.durability-check"))) {
                Durability.check(connection, address);
            }
        } catch (SQLException e) {
            throw new StartRefused(sentence(e, address, user));
        }
    }

    private static String sentence(SQLException failure, String address, String user) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("28")) {
            return "The database %s does not let the user \"%s\" in: correct TRACKER_DB_USER and TRACKER_DB_PASSWORD."
                    .formatted(address, user);
        }
        if (state.startsWith("42")) {
            return "The database server has no database for the user \"%s\" under %s: create it and grant it to the user, or correct TRACKER_DB_URL."
                    .formatted(user, address);
        }
        return "The database %s cannot be reached (%s): start it, or correct TRACKER_DB_URL."
                .formatted(address, innermost(failure));
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
