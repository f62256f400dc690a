package org.recommendationtracker.cost;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts what requests ask the database: each statement, and each commit, rollback and switch of auto-commit, which MySQL
 * counts as statements too. What the relay, the readers of events and other threads of their own do is left out: how often
 * they look depends on the time.
 */
public class StatementCounter implements BeanPostProcessor {

    private static final String REQUEST_THREAD = "http-";
    private static final Set<String> OF_TRANSACTIONS = Set.of("commit", "rollback", "setAutoCommit");
    private static final Pattern VERB_AND_TABLE = Pattern.compile(
            "^\\s*(?:(update)|(select|insert|delete)\\b.*?\\b(?:from|into))\\s+(\\w+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source)
                        .afterQuery((execution, queries) -> queries.forEach(query -> count(kind(query.getQuery()))))
                        .afterMethod(this::countTransaction)
                        .build()
                : bean;
    }

    public void reset() {
        counts.clear();
    }

    public long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** How many of each kind, the most frequent first; for a message that says where they come from. */
    public String report() {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .sorted((one, other) -> Long.compare(
                                other.getValue().sum(), one.getValue().sum()))
                        .map(entry -> "%5d %s".formatted(entry.getValue().sum(), entry.getKey()))
                        .collect(Collectors.joining("\n", total() + " statements\n", "\n"));
    }

    private void countTransaction(MethodExecutionContext execution) {
        String method = execution.getMethod().getName();
        if (OF_TRANSACTIONS.contains(method)) {
            count(method);
        }
    }

    private void count(String kind) {
        if (Thread.currentThread().getName().startsWith(REQUEST_THREAD)) {
            counts.computeIfAbsent(kind, any -> new LongAdder()).increment();
        }
    }

    private static String kind(String sql) {
        Matcher found = VERB_AND_TABLE.matcher(sql);
        if (!found.find()) {
            return "other";
        }
        String verb = found.group(1) == null ? found.group(2) : found.group(1);
        return (verb + " " + found.group(3)).toLowerCase(Locale.ROOT);
    }
}
