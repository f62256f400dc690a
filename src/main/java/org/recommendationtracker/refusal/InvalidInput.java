package org.recommendationtracker.refusal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody typed or sent cannot be taken; nothing was done. Programs find each problem under {@code errors}. */
public final class InvalidInput extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Something that is wrong.
     *
     * @param field its name, or its place in a file, as in {@code line 12}
     */
    public record Problem(String field, String message) {}

    public InvalidInput(List<Problem> problems) {
        super(
                Reason.INVALID_INPUT,
                problems.stream().map(Problem::message).distinct().collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new Problem(field, message)));
    }

    public List<Problem> problems() {
        return problems;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("errors", problems);
    }
}
