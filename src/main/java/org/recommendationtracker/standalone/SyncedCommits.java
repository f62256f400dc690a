package org.recommendationtracker.standalone;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Has the embedded database on disk before anybody is told of what is in it. By itself it writes half a second later.
 *
 * <p>A transaction that only read is synced too: it may have seen what another had committed and not synced yet, and the relay
 * sends what it has read.
 */
@Component
@Profile("standalone")
class SyncedCommits implements BeanPostProcessor {

    private static final String EMBEDDED = "jdbc:h2:file:";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith(EMBEDDED)
                ? new SyncedDataSource(pool)
                : bean;
    }

    private static final class SyncedDataSource extends DelegatingDataSource {

        SyncedDataSource(HikariDataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    new SyncedConnection(super.getConnection()));
        }
    }

    private static final class SyncedConnection implements InvocationHandler {

        private final Connection connection;

        /** Whether statements may have been committed one by one. */
        private boolean unsynced = true;

        SyncedConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "equals" -> {
                    return arguments != null && proxy == arguments[0];
                }
                case "close" -> {
                    if (unsynced && !connection.isClosed() && connection.getAutoCommit()) {
                        sync();
                    }
                }
                default -> {
                    // as it is
                }
            }
            Object result = call(method, arguments);
            if (method.getName().equals("commit")) {
                sync();
            }
            return result;
        }

        private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }

        private void sync() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
            unsynced = false;
        }
    }
}
