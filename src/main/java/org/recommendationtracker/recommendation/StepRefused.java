package org.recommendationtracker.recommendation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.refusal.Refusal;

/** A step that may not be done as asked. The message says, to the person who asked, what to put right. */
public class StepRefused extends Refusal {

    private final List<Problem> problems;

    /** What is wrong with one field of the form. */
    public record Problem(String field, String message) {}

    private StepRefused(Reason reason, List<Problem> problems, String message) {
        super(reason, message);
        this.problems = problems;
    }

    public static StepRefused input(String field, String message) {
        return input(List.of(new Problem(field, message)));
    }

    /**
     * Everything that is wrong, so that nobody has to find it out piece by piece.
     *
     * @param problems one or more
     */
    public static StepRefused input(List<Problem> problems) {
        String message = problems.stream().map(Problem::message).distinct().collect(Collectors.joining(" "));
        return new StepRefused(Reason.INVALID_INPUT, List.copyOf(problems), message);
    }

    public static StepRefused notNow(String message) {
        return new StepRefused(Reason.NOT_NOW, List.of(), message);
    }

    public static StepRefused notYou(String message) {
        return new StepRefused(Reason.NOT_YOU, List.of(), message);
    }

    /** @throws StepRefused always, with this message to the person who may not do the step */
    static void throwNotYou(String message) {
        throw notYou(message);
    }

    /** The first form field that is wrong, if one is. */
    public @Nullable String field() {
        return problems.isEmpty() ? null : problems.get(0).field();
    }

    /** What is wrong field by field; empty unless a value is missing or wrong. */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public Map<String, Object> details() {
        return problems.isEmpty() ? Map.of() : Map.of("field", problems.get(0).field());
    }
}
