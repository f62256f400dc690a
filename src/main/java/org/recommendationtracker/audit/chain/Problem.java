package org.recommendationtracker.audit.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that was changed behind the application's back.
 *
 * @param subject reference of the recommendation or report; null if it is not known, or the problem is a checkpoint's
 * @param position of the entry in its history
 * @param leaf number of the entry in the tree
 * @param checkpoint its number
 * @param text what is wrong, in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Nullable String subject,
        @Nullable Integer position,
        @Nullable Long leaf,
        @Nullable Long checkpoint,
        String text) {

    static Problem ofEntry(EntryRow entry, String text) {
        return new Problem(entry.subject(), entry.position(), null, null, text);
    }

    static Problem ofLeaf(LeafRow leaf, String text) {
        return new Problem(leaf.subject(), leaf.position(), leaf.number(), null, text);
    }

    static Problem ofTree(long leaf, String text) {
        return new Problem(null, null, leaf, null, text);
    }

    static Problem ofCheckpoint(long number, String text) {
        return new Problem(null, null, null, number, text);
    }

    static Problem ofSubject(String subject, String text) {
        return new Problem(subject, null, null, null, text);
    }
}
