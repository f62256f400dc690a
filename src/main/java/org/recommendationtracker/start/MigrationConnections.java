package org.recommendationtracker.start;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.stereotype.Component;

/**
 * Gives migrations connections of their own, which wait for as long as a statement takes. The application's give a
 * statement up after two minutes, and a new index on a table of millions of rows takes longer.
 */
@Component
class MigrationConnections implements FlywayConfigurationCustomizer, DisposableBean {

    private static final String PATIENCE = "socketTimeout";

    /** One holds Flyway's lock, the other migrates. */
    private static final int NEEDED = 2;

    private @Nullable HikariDataSource own;

    @Override
    public void customize(FluentConfiguration flyway) {
        HikariDataSource application =
                DataSourceUnwrapper.unwrap(flyway.getDataSource(), HikariConfigMXBean.class, HikariDataSource.class);
        if (application != null && application.getDataSourceProperties().containsKey(PATIENCE)) {
            own = new HikariDataSource(patient(application));
            flyway.dataSource(own);
        }
    }

    private static HikariConfig patient(HikariDataSource application) {
        HikariConfig patient = new HikariConfig();
        patient.setJdbcUrl(application.getJdbcUrl());
        patient.setUsername(application.getUsername());
        patient.setPassword(application.getPassword());
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
