package org.recommendationtracker.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A node's line to the database, which a test breaks and mends. */
final class BrittleDatabase extends DelegatingDataSource {

    private final AtomicInteger failures = new AtomicInteger();
    private volatile @Nullable Runnable beforeFailing;

    BrittleDatabase(DataSource database) {
        super(database);
    }

    /** From now on the database cannot be reached, which shows only when {@code beforeFailing} is through. */
    void breakDown(Runnable beforeFailing) {
        this.beforeFailing = beforeFailing;
    }

    void mend() {
        beforeFailing = null;
    }

    int failures() {
        return failures.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Runnable delay = beforeFailing;
        if (delay != null) {
            delay.run();
            failures.incrementAndGet();
            throw new SQLTransientConnectionException("the line to the database is broken");
        }
        return super.getConnection();
    }
}
