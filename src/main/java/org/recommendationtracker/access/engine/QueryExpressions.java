package org.recommendationtracker.access.engine;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;
import org.camunda.bpm.engine.impl.el.ProcessEngineElContext;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates the expressions of our own models in full, and those of queries and filters, which people may have written,
 * only as far as they ask who is signed in and what day it is. Both reach the engine through one interface: what stands
 * in a model is evaluated in the scope of a process or a task, what stands in a query in none.
 */
final class QueryExpressions extends SpringExpressionManager {

    private static final Set<String> FUNCTIONS = Set.of(
            CommandContextFunctions.CURRENT_USER,
            CommandContextFunctions.CURRENT_USER_GROUPS,
            DateTimeFunctions.NOW,
            DateTimeFunctions.DATE_TIME);

    private final DateArithmetic arithmetic = new DateArithmetic();
    private final FunctionMapper queryFunctions = new QueryFunctions();

    QueryExpressions(@Nullable ApplicationContext beans, @Nullable Map<Object, Object> engineBeans) {
        super(beans, engineBeans);
    }

    @Override
    protected ProcessEngineElContext createElContext(@Nullable VariableScope scope) {
        if (scope != null) {
            return super.createElContext(scope);
        }
        ProcessEngineElContext context = new ProcessEngineElContext(queryFunctions, arithmetic);
        context.putContext(ExpressionFactory.class, expressionFactory);
        return context;
    }

    /** An expression's functions are found before it is known where it will be evaluated; so they are looked at again. */
    private final class QueryFunctions extends FunctionMapper {

        @Override
        public @Nullable Method resolveFunction(String prefix, String name) {
            return prefix.isEmpty() && FUNCTIONS.contains(name) ? functions.get(name) : null;
        }
    }
}
