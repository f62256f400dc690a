package org.recommendationtracker.start;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.stereotype.Component;

/**
 * Gives migrations connections of their own, which wait for as long as a statement takes. The application's give a
 * statement up after two minutes, and a new index on a table of millions of rows takes longer. If there is a user for migrations,
 * the application's has no right to change tables.
 */
@Component
@EnableConfigurationProperties(MigrationUser.class)
class MigrationConnections implements FlywayConfigurationCustomizer, DisposableBean {

    private static final String PATIENCE = "socketTimeout";

    /** One holds Flyway's lock, the other migrates. */
    private static final int NEEDED = 2;

    private final MigrationUser user;
    private @Nullable HikariDataSource own;

    MigrationConnections(MigrationUser user) {
        this.user = user;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        HikariDataSource application =
                DataSourceUnwrapper.unwrap(flyway.getDataSource(), HikariConfigMXBean.class, HikariDataSource.class);
        if (application == null) {
            return;
        }
        if (user.migrationUser() != null
                || application.getDataSourceProperties().containsKey(PATIENCE)) {
            own = new HikariDataSource(patient(application));
            flyway.dataSource(own);
        }
        if (user.migrationUser() != null) {
            flyway.callbacks(new TableRights(application, user.auditCheck()));
        }
    }

    private HikariConfig patient(HikariDataSource application) {
        HikariConfig patient = new HikariConfig();
        patient.setJdbcUrl(application.getJdbcUrl());
        boolean same = user.migrationUser() == null;
        patient.setUsername(same ? application.getUsername() : user.migrationUser());
        patient.setPassword(same ? application.getPassword() : user.migrationPassword());
        patient.setTransactionIsolation(application.getTransactionIsolation());
        patient.setDataSourceProperties(application.getDataSourceProperties());
        patient.getDataSourceProperties().remove(PATIENCE);
        patient.setPoolName("migrations");
        patient.setMaximumPoolSize(NEEDED);
        // none is kept once the migrations are done
        patient.setMinimumIdle(0);
        return patient;
    }

    @Override
    public void destroy() {
        if (own != null) {
            own.close();
        }
    }
}
