package org.recommendationtracker.standalone;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Has the embedded database on disk before anybody is told of what is in it. By itself it writes half a second later.
 *
 * <p>A transaction that only read is synced too while another's writes may be committed and not synced yet: it may have seen
 * them, and the relay sends what it has read.
 */
@Component
@Profile("standalone")
class SyncedCommits implements BeanPostProcessor {

    private static final String EMBEDDED = "jdbc:h2:file:";

    /** H2's codes for a database that was closed after a fault of its files, or while it was being used. */
    private static final Set<Integer> CLOSED = Set.of(90_028, 90_031, 90_098, 90_121);

    /** How many connections are in use that were asked to write: what they wrote may not be synced yet. */
    private static final AtomicInteger WRITERS = new AtomicInteger();

    private final ObjectProvider<Breakdown> breakdown;

    SyncedCommits(ObjectProvider<Breakdown> breakdown) {
        this.breakdown = breakdown;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith(EMBEDDED)
                ? new SyncedDataSource(pool, this::isMet)
                : bean;
    }

    private void isMet(SQLException failure) {
        closedBecause(failure).ifPresent(reason -> breakdown.getObject().of("database", reason));
    }

    /** Why the database has closed itself; empty if it has not. */
    static Optional<String> closedBecause(SQLException failure) {
        boolean closed = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return Optional.of(cause.toString());
            }
            closed |= cause instanceof SQLException known && CLOSED.contains(known.getErrorCode());
        }
        return closed ? Optional.of(String.valueOf(failure.getMessage())) : Optional.empty();
    }

    private static final class SyncedDataSource extends DelegatingDataSource {

        private final Consumer<SQLException> failures;

        SyncedDataSource(HikariDataSource pool, Consumer<SQLException> failures) {
            super(pool);
            this.failures = failures;
        }

        @Override
        public Connection getConnection() throws SQLException {
            try {
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new SyncedConnection(super.getConnection(), failures));
            } catch (SQLException e) {
                failures.accept(e);
                throw e;
            }
        }
    }

    private static final class SyncedConnection implements InvocationHandler {

        private final Connection connection;
        private final Consumer<SQLException> failures;

        /** Whether it was asked to write, since it was taken from the pool. */
        private boolean writes;

        /** Whether it may have written since the last sync. */
        private boolean unsynced;

        SyncedConnection(Connection connection, Consumer<SQLException> failures) {
            this.connection = connection;
            this.failures = failures;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return answer(proxy, method, arguments);
            } catch (SQLException e) {
                failures.accept(e);
                throw e;
            }
        }

        private @Nullable Object answer(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "createStatement", "prepareStatement", "prepareCall" -> {
                    if (arguments == null || !isQuery(arguments[0])) {
                        willWrite();
                    }
                    yield call(method, arguments);
                }
                case "commit" -> {
                    Object result = call(method, arguments);
                    syncIf(writes || WRITERS.get() > 0);
                    yield result;
                }
                // commits too, if there is anything to commit
                case "setAutoCommit" -> {
                    Object result = call(method, arguments);
                    syncIf(unsynced);
                    yield result;
                }
                case "close" -> {
                    close();
                    yield null;
                }
                default -> call(method, arguments);
            };
        }

        private static boolean isQuery(Object sql) {
            return sql instanceof String text && text.stripLeading().regionMatches(true, 0, "select ", 0, 7);
        }

        private void willWrite() {
            unsynced = true;
            if (!writes) {
                writes = true;
                WRITERS.incrementAndGet();
            }
        }

        private void close() throws SQLException {
            try {
                // whatever happens: the pool would wait for it for ever
                try (Connection closing = connection) {
                    if (unsynced && !closing.isClosed()) {
                        // as the pool does with what was not committed
                        if (!closing.getAutoCommit()) {
                            closing.rollback();
                        }
                        syncIf(true);
                    }
                }
            } finally {
                if (writes) {
                    writes = false;
                    WRITERS.decrementAndGet();
                }
            }
        }

        private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }

        private void syncIf(boolean needed) throws SQLException {
            if (needed) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("checkpoint sync");
                }
                unsynced = false;
            }
        }
    }
}
