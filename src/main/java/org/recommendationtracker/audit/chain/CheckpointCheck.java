package org.recommendationtracker.audit.chain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares each checkpoint with the tree, as that grows. */
final class CheckpointCheck {

    private static final int BLOCK = 500;

    private final Checkpoints checkpoints;
    private final List<PublicKey> keys;
    private final Findings findings;
    private final Deque<Checkpoint> next = new ArrayDeque<>();
    private @Nullable Checkpoint last;
    private boolean differs;
    private boolean allRead;

    CheckpointCheck(Checkpoints checkpoints, List<PublicKey> keys, Findings findings) {
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.findings = findings;
    }

    /** Looks at the checkpoints that the tree has reached. */
    void reached(GrowingTree tree) {
        Checkpoint reached = peek();
        while (reached != null && reached.leaves() <= tree.leaves()) {
            check(next.remove(), tree);
            reached = peek();
        }
    }

    /** Those that state more leaves than there are, and as many as were made. */
    void end(long made) {
        for (Checkpoint beyond = peek(); beyond != null; beyond = peek()) {
            next.remove();
            isStatement(beyond);
            findings.found(Problem.ofCheckpoint(
                    beyond.number(), "It covers %d entries, and there are not so many.".formatted(beyond.leaves())));
            last = beyond;
        }
        long found = last == null ? 0 : last.number();
        for (long number = found + 1; number <= made; number++) {
            findings.found(Problem.ofCheckpoint(number, "The checkpoint was made and is missing."));
        }
    }

    /** How many of the first leaves the last one covers. */
    long covered() {
        return last == null ? 0 : last.leaves();
    }

    private void check(Checkpoint checkpoint, GrowingTree tree) {
        boolean inOrder = checkpoint.leaves() == tree.leaves();
        if (!inOrder) {
            findings.found(Problem.ofCheckpoint(
                    checkpoint.number(), "It covers fewer entries than the checkpoint before, or there is a gap."));
        } else if (isStatement(checkpoint)
                && !differs
                && !checkpoint.rootHash().equals(tree.root().base64())) {
            differs = true;
            findings.found(Problem.ofCheckpoint(
                    checkpoint.number(),
                    "Its root is not that of the entries: leaves from %d to %d were changed, removed, added or moved, or it was itself."
                            .formatted(covered(), checkpoint.leaves() - 1)));
        }
        last = checkpoint;
        findings.checkpoint();
    }

    private boolean isStatement(Checkpoint checkpoint) {
        long number = checkpoint.number();
        long expected = last == null ? 1 : last.number() + 1;
        for (long missing = expected; missing < number; missing++) {
            findings.found(Problem.ofCheckpoint(missing, "The checkpoint is missing."));
        }
        boolean states = CheckpointText.read(checkpoint.note())
                .filter(text -> text.number() == number
                        && text.leaves() == checkpoint.leaves()
                        && text.madeAt().equals(checkpoint.madeAt()))
                .isPresent();
        if (!states) {
            findings.found(Problem.ofCheckpoint(number, "Its signed note does not say what is kept beside it."));
        } else if (keys.stream().noneMatch(key -> CheckpointText.isSigned(checkpoint.note(), key))) {
            findings.found(Problem.ofCheckpoint(number, "It is not signed with a key of this product."));
            return false;
        }
        return states;
    }

    private @Nullable Checkpoint peek() {
        if (next.isEmpty() && !allRead) {
            next.addAll(checkpoints.after(last == null ? 0 : last.number(), BLOCK));
            allRead = next.isEmpty();
        }
        return next.peek();
    }
}
