package org.recommendationtracker.access.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.recommendationtracker.access.TasklistFilters;

/**
 * Keeps filters whose expressions are those of the filters that come with the product, and no others: a filter is
 * evaluated for everybody who opens it, with the rights of the process engine.
 */
final class CheckedFilters extends FilterManager {

    @Override
    public Filter insertOrUpdateFilter(Filter filter) {
        expressions(filter.getQuery())
                .filter(expression -> !TasklistFilters.EXPRESSIONS.contains(expression))
                .findFirst()
                .ifPresent(expression -> {
                    throw new AuthorizationException(
                            "A filter cannot hold an expression of its own: \"" + expression + "\".");
                });
        return super.insertOrUpdateFilter(filter);
    }

    private static Stream<String> expressions(AbstractQuery<?, ?> query) {
        Set<AbstractQuery<?, ?>> all = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(query, all);
        return all.stream().flatMap(each -> each.getExpressions().values().stream());
    }

    /** A query's alternatives hold the query itself among their own. */
    private static void collect(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> found) {
        if (found.add(query) && query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().forEach(alternative -> collect(alternative, found));
        }
    }

    /** Puts it in the place of the engine's. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return FilterManager.class;
        }

        @Override
        public Session openSession() {
            return new CheckedFilters();
        }
    }
}
