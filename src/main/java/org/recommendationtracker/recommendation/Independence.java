package org.recommendationtracker.recommendation;

import java.util.Optional;
import java.util.Set;

/**
 * Why somebody who has the authority may still not take a step: nobody signs off what they drafted, verifies what they
 * submitted or decides what they asked for, whatever roles they have. Each answer is empty if nothing stands in the way,
 * or says, to the person, what does.
 */
public record Independence(Recommendation item, String userId) {

    public Optional<String> barsSigningOff() {
        return when(
                item.responses().isDraftedBy(userId),
                "You drafted this response, so somebody else must sign it off or return it.");
    }

    /**
     * Why this person is not independent of the work.
     *
     * @param parties codes of the boards, offices and issuing bodies that the person belongs to
     */
    public Optional<String> barsVerifying(Set<String> parties) {
        if (item.delivery().hasEvidenceOf(userId)) {
            return Optional.of("You submitted evidence on " + item.reference()
                    + ", so you cannot verify it: somebody independent must do that.");
        }
        return when(
                parties.contains(item.office()),
                "You belong to the office that answers for " + item.reference()
                        + ", so you cannot verify it: somebody independent must do that.");
    }

    public Optional<String> barsDecidingExtension(int number) {
        return when(
                item.requests().extension(number).isAskedBy(userId),
                "You requested this extension, so somebody else must grant or refuse it.");
    }

    public Optional<String> barsConsenting(int number) {
        return when(
                item.requests().withdrawal(number).isProposedBy(userId),
                "You proposed this withdrawal, so somebody else must consent to it or refuse it.");
    }

    public Optional<String> barsConfirming(int number) {
        return when(
                item.requests().correction(number).proposedBy().equals(userId),
                "You proposed this correction, so somebody else must confirm or dismiss it.");
    }

    private static Optional<String> when(boolean barred, String reason) {
        return barred ? Optional.of(reason) : Optional.empty();
    }
}
