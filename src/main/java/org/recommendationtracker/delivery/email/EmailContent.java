package org.recommendationtracker.delivery.email;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail says, for its templates.
 *
 * @param recipient its name
 * @param introduction one sentence
 * @param unshown how many more notices there are than it shows
 * @param unsubscribe address at which its recipient asks for no more
 */
record EmailContent(
        String subject,
        String recipient,
        String introduction,
        List<Group> groups,
        int unshown,
        String inbox,
        String choices,
        String unsubscribe) {

    /** Notices under one heading. */
    record Group(String heading, List<Item> items) {}

    /**
     * A notice.
     *
     * @param day on which it happened, in words
     * @param reasons null if nobody gave any
     * @param link address at which more is said
     * @param acknowledge address at which it can be acknowledged; null if it is not to be
     */
    record Item(
            String title,
            String day,
            @Nullable String reasons,
            String link,
            @Nullable String acknowledge) {}
}
