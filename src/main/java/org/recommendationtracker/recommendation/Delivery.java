package org.recommendationtracker.recommendation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done about an accepted recommendation: actions, the evidence of them, and the panel's judgements. */
@Embeddable
class Delivery {

    @ElementCollection
    @CollectionTable(name = "action", joinColumns = @JoinColumn(name = "reference"))
    @AttributeOverride(name = "number", column = @Column(name = "action_number"))
    @OrderColumn(name = "position")
    private List<Action> actions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "evidence", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Evidence> evidence = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "verification", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Verification> verifications = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "lasting_check", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<LastingCheck> lastingChecks = new ArrayList<>();

    Action plan(String description, String owner, LocalDate dueOn, LocalDate today) {
        Dates.checkFuture(dueOn, today, "dueDate", "due date");
        Action action = Action.planned(actions.size() + 1, description, owner, dueOn);
        actions.add(action);
        return action;
    }

    void deliver(Action action, LocalDate on, String summary, LocalDate today) {
        if (action.isDelivered()) {
            throw StepRefused.notNow("Action " + action.number() + " is delivered already.");
        }
        Dates.checkPast(on, today, "deliveredOn", "day of delivery");
        replaceAction(action.number(), open -> open.delivered(on, summary));
    }

    /** What was planned, done and shown elsewhere. */
    void record(List<Action> pastActions, List<Evidence> pastEvidence) {
        actions.addAll(pastActions);
        evidence.addAll(pastEvidence);
    }

    void submit(Evidence document, LocalDate today) {
        Dates.checkPast(document.publishedOn(), today, "publishedOn", "document's day of publication");
        evidence.add(document);
    }

    boolean hasEvidenceOf(String userId) {
        return evidence.stream().anyMatch(document -> document.submittedBy().equals(userId));
    }

    void verify(Verification verification) {
        verifications.add(verification);
    }

    void check(LastingCheck check) {
        lastingChecks.add(check);
    }

    void replaceAction(int number, UnaryOperator<Action> change) {
        actions.replaceAll(action -> action.number() == number ? change.apply(action) : action);
    }

    /** @param number from 1, in the order of submission */
    void replaceDocument(int number, UnaryOperator<Evidence> change) {
        evidence.set(number - 1, change.apply(evidence.get(number - 1)));
    }

    Optional<Action> action(int number) {
        return actions.stream().filter(action -> action.number() == number).findFirst();
    }

    List<Action> actions() {
        return List.copyOf(actions);
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    List<Verification> verifications() {
        return List.copyOf(verifications);
    }

    List<LastingCheck> lastingChecks() {
        return List.copyOf(lastingChecks);
    }

    List<Action> actions(@Nullable List<Action> known) {
        return Touched.read(actions, Stream::toList, known);
    }

    <V> List<V> evidence(Function<Evidence, V> view, @Nullable List<V> known) {
        return Touched.read(evidence, all -> all.map(view).toList(), known);
    }

    <V> List<V> verifications(Function<Verification, V> view, @Nullable List<V> known) {
        return Touched.read(verifications, all -> all.map(view).toList(), known);
    }

    List<LastingCheck> lastingChecks(@Nullable List<LastingCheck> known) {
        return Touched.read(lastingChecks, Stream::toList, known);
    }
}
