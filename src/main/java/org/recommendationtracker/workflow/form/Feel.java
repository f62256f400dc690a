package org.recommendationtracker.workflow.form;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.England;
import org.springframework.stereotype.Component;

/** Reads the expressions in forms, which are in FEEL as everywhere in the engine's models. Today is today in England. */
@Component
class Feel {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    private final FeelEngineApi engine;

    Feel(Clock clock) {
        this.engine = FeelEngineBuilder.forJava()
                .withClock(() -> clock.instant().atZone(England.ZONE))
                .build();
    }

    /**
     * Reads an expression as a form has it, with or without the sign of equality that begins it.
     *
     * @throws FormFault if it is none
     */
    Expression parse(String text) {
        String expression = text.strip().replaceFirst("^=", "");
        ParseResult parsed = engine.parseExpression(expression);
        if (parsed.isFailure()) {
            throw new FormFault("\"%s\" is no expression in FEEL".formatted(text));
        }
        return new Expression(expression, parsed.parsedExpression());
    }

    /** An expression, to be evaluated with what a form shows and holds. */
    class Expression {

        private final String text;
        private final ParsedExpression parsed;

        private Expression(String text, ParsedExpression parsed) {
            this.text = text;
            this.parsed = parsed;
        }

        /** Null if it has no value, as when it asks for something that is not there. */
        @Nullable Object value(Map<String, ?> values) {
            EvaluationResult result = engine.evaluate(parsed, new HashMap<>(values));
            return result.isSuccess() ? result.result() : null;
        }

        boolean isTrue(Map<String, ?> values) {
            return Boolean.TRUE.equals(value(values));
        }

        /** Whether the value may depend on what has this name. */
        boolean mentions(String name) {
            String code = TEXT.matcher(text).replaceAll("\"\"");
            return Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)")
                    .matcher(code)
                    .find();
        }
    }
}
