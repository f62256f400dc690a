package org.recommendationtracker.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who changes the tables of the database, and what the application's own user may do there.
 *
 * @param migrationUser changes tables and gives the application's user its rights to them; if null, the application's user does
 *     that too
 * @param auditCheck whether a start is refused if the application's own user may change or remove what the audit trail holds
 */
@ConfigurationProperties("tracker.db")
record MigrationUser(
        @Nullable String migrationUser,
        @Nullable String migrationPassword,
        @DefaultValue("true") boolean auditCheck) {}
