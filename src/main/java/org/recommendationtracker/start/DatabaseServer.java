package org.recommendationtracker.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The MySQL server must answer and let the application in. */
final class DatabaseServer {

    private static final String WAIT_MILLIS = "3000";

    private DatabaseServer() {}

    static void check(String url, String user, String password) {
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("connectTimeout", WAIT_MILLIS);
        settings.setProperty("socketTimeout", WAIT_MILLIS);
        try (Connection connection = DriverManager.getConnection(url, settings)) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new StartRefused(sentence(e, url.replaceAll("[?].*", ""), user));
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
