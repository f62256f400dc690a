package org.recommendationtracker.party;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.recommendationtracker.refusal.Refusal;

/** A party cannot become what somebody wants it to be. */
public final class PartyRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Something that is wrong.
     *
     * @param field of {@link PartyDraft}
     */
    public record Problem(String field, String message) {}

    PartyRefused(List<Problem> problems) {
        super(
                Reason.INVALID_INPUT,
                problems.stream().map(Problem::message).distinct().collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    PartyRefused(Reason reason, String message) {
        super(reason, message);
        this.problems = List.of();
    }

    public List<Problem> problems() {
        return problems;
    }

    @Override
    public Map<String, Object> details() {
        return problems.isEmpty() ? Map.of() : Map.of("errors", problems);
    }
}
