package org.recommendationtracker.cost;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Keeps each kind of query that any thread asked MySQL, as it was asked first, to ask what it costs. */
public class StatementRecorder implements BeanPostProcessor {

    /** A table with as many rows may be read whole. */
    private static final long SMALL = 20_000;

    private final Map<String, List<Object>> queries = new ConcurrentHashMap<>();

    /**
     * What a query cost.
     *
     * @param read rows that the database read for it
     * @param scanned tables with many rows of which it read all
     */
    public record Cost(String sql, long read, List<String> scanned) {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source)
                        .afterQuery((execution, asked) -> asked.forEach(this::keep))
                        .build()
                : bean;
    }

    public void reset() {
        queries.clear();
    }

    /** Asks each query again, in a transaction that the caller undoes. */
    public List<Cost> costs(Connection connection) throws SQLException {
        List<Cost> costs = new ArrayList<>();
        for (Map.Entry<String, List<Object>> query : queries.entrySet()) {
            long before = read(connection);
            try (PreparedStatement statement = prepare(connection, query.getKey(), query.getValue());
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
            costs.add(new Cost(query.getKey(), read(connection) - before, scanned(connection, query)));
        }
        return costs;
    }

    private void keep(QueryInfo asked) {
        String sql = asked.getQuery().strip();
        String start = sql.toLowerCase(Locale.ROOT);
        if (start.startsWith("select") || start.startsWith("(select") || start.startsWith("with")) {
            queries.computeIfAbsent(sql, any -> values(asked));
        }
    }

    private static List<Object> values(QueryInfo asked) {
        List<Object> values = new ArrayList<>();
        List<List<ParameterSetOperation>> parameters = asked.getParametersList();
        if (!parameters.isEmpty()) {
            parameters.get(0).stream().map(ParameterSetOperation::getArgs).forEach(arguments -> {
                int index = (Integer) arguments[0];
                while (values.size() < index) {
                    values.add(0);
                }
                values.set(index - 1, arguments[1]);
            });
        }
        return values;
    }

    private static PreparedStatement prepare(Connection connection, String sql, List<Object> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static long read(Connection connection) throws SQLException {
        long sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show session status like 'Handler_read%'")) {
            while (rows.next()) {
                sum += rows.getLong(2);
            }
        }
        return sum;
    }

    private static List<String> scanned(Connection connection, Map.Entry<String, List<Object>> query)
            throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement =
                        prepare(connection, "explain format=traditional " + query.getKey(), query.getValue());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String table = rows.getString("table");
                boolean derived = table == null || table.startsWith("<");
                if (!derived && "ALL".equals(rows.getString("type")) && rows.getLong("rows") > SMALL) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }
}
