package org.recommendationtracker.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Deadline;
import org.recommendationtracker.recommendation.Part;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.recommendation.RequestState;
import org.recommendationtracker.recommendation.StateJson;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.Withdrawal;

/** A recommendation as the last step left it, with what lists find and sort it by. */
@Entity
@Table(name = "register_entry")
class RegisterEntry {

    @Id
    private String reference = "";

    private String whole = "";
    private String report = "";
    private int number;

    /** 0 if it is whole. */
    private int partNumber;

    private int parts;
    private String office = "";
    private String issuingBody = "";

    @Enumerated(EnumType.STRING)
    private Priority priority = Priority.NORMAL;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ISSUED;

    /** When the recommendation's own clock falls due; null if none runs. */
    private @Nullable LocalDate ownDueOn;

    /** When the first of its clocks falls due, those of its actions too; null if none runs. */
    private @Nullable LocalDate nextDueOn;

    private boolean slipped;

    /** Reference of what took its place; null if nothing did. */
    private @Nullable String successor;

    private String state = "";

    protected RegisterEntry() {}

    RegisterEntry(RecommendationState state, String issuingBody) {
        Part part = state.part();
        this.reference = state.reference();
        this.whole = part == null ? state.reference() : part.whole();
        this.report = state.report();
        this.number = state.number();
        this.partNumber = part == null ? 0 : part.number();
        this.office = state.office();
        this.issuingBody = issuingBody;
        this.priority = state.priority();
        show(state);
    }

    /** Shows the recommendation as it is now. */
    final void show(RecommendationState now) {
        this.parts = now.parts();
        this.status = now.status();
        this.ownDueOn = now.clocks().stream()
                .filter(clock -> clock.isRunning() && clock.action() == null)
                .map(Deadline::dueOn)
                .findFirst()
                .orElse(null);
        this.nextDueOn = now.clocks().stream()
                .filter(Deadline::isRunning)
                .map(Deadline::dueOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
        this.slipped = now.hasSlipped();
        this.successor = successor(now);
        this.state = StateJson.write(now);
    }

    private static @Nullable String successor(RecommendationState now) {
        return now.status() != Status.SUPERSEDED
                ? null
                : now.withdrawals().stream()
                        .filter(closure -> closure.state() == RequestState.GRANTED)
                        .map(Withdrawal::successor)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }

    /** Whether another has the same in every column. */
    boolean showsTheSameAs(RegisterEntry other) {
        return columns().equals(other.columns());
    }

    private List<Object> columns() {
        return Arrays.asList(
                reference,
                whole,
                report,
                number,
                partNumber,
                parts,
                office,
                issuingBody,
                priority,
                status,
                ownDueOn,
                nextDueOn,
                slipped,
                successor,
                StateJson.read(state));
    }

    RecommendationState state() {
        return StateJson.read(state);
    }
}
