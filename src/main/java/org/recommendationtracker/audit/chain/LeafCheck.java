package org.recommendationtracker.audit.chain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with one entry that was numbered. The tree says whether its leaf is what it was. */
final class LeafCheck {

    private LeafCheck() {}

    /** The first thing that is wrong; empty if nothing is. */
    static Optional<Problem> problem(LeafRow leaf) {
        EntryRow entry = leaf.entry();
        if (entry == null) {
            return wrong(leaf, "The entry was removed.");
        }
        if (!entry.subject().equals(leaf.subject()) || entry.position() != leaf.position()) {
            return wrong(
                    leaf,
                    "The entry was moved: it is now number %d of %s.".formatted(entry.position(), entry.subject()));
        }
        if (entry.position() > 1 && leaf.previous() == null) {
            return wrong(leaf, "The entry before it is missing.");
        }
        Long before = leaf.previousLeaf();
        if (before != null && before > leaf.number()) {
            return wrong(leaf, "The entry before it was numbered after it: one of them was moved.");
        }
        return content(leaf, entry);
    }

    private static Optional<Problem> content(LeafRow leaf, EntryRow entry) {
        Salt salt = entry.salt();
        if (salt == null || entry.hash() == null) {
            return wrong(leaf, "The entry's salt or hash was removed.");
        }
        if (!entry.hash().equals(leaf.hash())) {
            return wrong(leaf, "The entry's hash is not the one that was numbered: the entry or its leaf was changed.");
        }
        if (hash(entry, leaf.previous(), salt).equals(entry.hash())) {
            return Optional.empty();
        }
        // the entry before, which was changed, is a problem of its own
        Hash numbered = leaf.previousNumbered();
        return numbered != null && hash(entry, numbered, salt).equals(entry.hash())
                ? Optional.empty()
                : wrong(leaf, "What the entry says is not what was hashed: it was changed.");
    }

    /** The first thing that is wrong with an entry without a number; empty if nothing is. */
    static Optional<Problem> problem(EntryRow entry, @Nullable Hash previous) {
        Salt salt = entry.salt();
        if (entry.position() > 1 && previous == null) {
            return Optional.of(Problem.ofEntry(entry, "The entry before it is missing."));
        }
        return salt != null && hash(entry, previous, salt).equals(entry.hash())
                ? Optional.empty()
                : Optional.of(Problem.ofEntry(
                        entry, "What the entry says, or the one before, is not what was hashed: one was changed."));
    }

    private static Hash hash(EntryRow entry, @Nullable Hash previous, Salt salt) {
        return entry.entry(previous, salt).hash();
    }

    private static Optional<Problem> wrong(LeafRow leaf, String text) {
        return Optional.of(Problem.ofLeaf(leaf, text));
    }
}
