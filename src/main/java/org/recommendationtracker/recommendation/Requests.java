package org.recommendationtracker.recommendation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one office asks about a recommendation and another decides. Each kind is numbered from 1 in the order of asking. */
@Embeddable
class Requests {

    @ElementCollection
    @CollectionTable(name = "extension", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Extension> extensions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "withdrawal", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Withdrawal> withdrawals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "correction", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Correction> corrections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "reopening", joinColumns = @JoinColumn(name = "reference"))
    @OrderColumn(name = "position")
    private List<Reopening> reopenings = new ArrayList<>();

    /** Whether an extension or a closure was ever asked for: what was not cannot lapse, and need not be read. */
    private boolean asked;

    void ask(Extension extension) {
        if (extensions.stream().anyMatch(asked -> asked.isPending() && asked.clock() == extension.clock())) {
            throw StepRefused.notNow("An extension was requested already: it must be granted or refused first.");
        }
        extensions.add(extension);
        asked = true;
    }

    void propose(Withdrawal withdrawal) {
        if (withdrawals.stream().anyMatch(Withdrawal::isPending)) {
            throw StepRefused.notNow("Closure was proposed already: the panel must consent or refuse first.");
        }
        withdrawals.add(withdrawal);
        asked = true;
    }

    /** What was decided elsewhere. */
    void record(Withdrawal past) {
        withdrawals.add(past);
    }

    void propose(Correction correction) {
        corrections.add(correction);
    }

    void reopen(Reopening reopening) {
        reopenings.add(reopening);
    }

    Extension extension(int number) {
        return pending(extensions, number, Extension::isPending, "This extension");
    }

    Withdrawal withdrawal(int number) {
        return pending(withdrawals, number, Withdrawal::isPending, "This withdrawal");
    }

    Correction correction(int number) {
        return pending(corrections, number, Correction::isPending, "This correction");
    }

    void decideExtension(int number, UnaryOperator<Extension> decision) {
        extensions.set(number - 1, decision.apply(extension(number)));
    }

    void decideWithdrawal(int number, UnaryOperator<Withdrawal> decision) {
        withdrawals.set(number - 1, decision.apply(withdrawal(number)));
    }

    void decideCorrection(int number, UnaryOperator<Correction> decision) {
        corrections.set(number - 1, decision.apply(correction(number)));
    }

    /** What is pending ends undecided if the clock that it is about has stopped. */
    void lapseExtensions(Predicate<Integer> clockStopped, LocalDate on) {
        if (asked) {
            extensions.replaceAll(extension -> extension.isPending() && clockStopped.test(extension.clock())
                    ? extension.decided(RequestState.LAPSED, null, on)
                    : extension);
        }
    }

    void lapseWithdrawals(LocalDate on) {
        if (asked) {
            withdrawals.replaceAll(
                    proposed -> proposed.isPending() ? proposed.decided(RequestState.LAPSED, null, on) : proposed);
        }
    }

    long granted(Predicate<Integer> clock) {
        return extensions.stream()
                .filter(asked -> asked.state() == RequestState.GRANTED && clock.test(asked.clock()))
                .count();
    }

    List<Extension> extensions() {
        return List.copyOf(extensions);
    }

    List<Withdrawal> withdrawals() {
        return List.copyOf(withdrawals);
    }

    List<Correction> corrections() {
        return List.copyOf(corrections);
    }

    List<Reopening> reopenings() {
        return List.copyOf(reopenings);
    }

    List<Extension> extensions(@Nullable List<Extension> known) {
        return Touched.read(extensions, Stream::toList, known);
    }

    List<Withdrawal> withdrawals(@Nullable List<Withdrawal> known) {
        return Touched.read(withdrawals, Stream::toList, known);
    }

    <V> List<V> corrections(Function<Correction, Stream<V>> view, @Nullable List<V> known) {
        return Touched.read(corrections, all -> all.flatMap(view).toList(), known);
    }

    List<Reopening> reopenings(@Nullable List<Reopening> known) {
        return Touched.read(reopenings, Stream::toList, known);
    }

    private static <T> T pending(List<T> requests, int number, Predicate<T> isPending, String name) {
        if (number < 1 || number > requests.size() || !isPending.test(requests.get(number - 1))) {
            throw StepRefused.notNow(name + " is decided already, or was not asked for.");
        }
        return requests.get(number - 1);
    }
}
