package org.recommendationtracker;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a test changes behind the application's back, whose connections do not commit by themselves. */
public final class DatabaseChange {

    private DatabaseChange() {}

    /** Makes it in a transaction of its own, or in the one under way; gives the number of rows. */
    public static int commit(JdbcTemplate database, String sql, @Nullable Object... values) {
        var transactions = new JdbcTransactionManager(Objects.requireNonNull(database.getDataSource()));
        Integer rows = new TransactionTemplate(transactions).execute(status -> database.update(sql, values));
        return Objects.requireNonNull(rows);
    }
}
