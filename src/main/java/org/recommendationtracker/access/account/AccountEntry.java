package org.recommendationtracker.access.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change to a user's account, kept for ever.
 *
 * @param detail the group joined or left; null for the others
 * @param doneBy the user who did it, or {@link #SYSTEM}
 */
public record AccountEntry(
        String userId, What what, @Nullable String detail, String doneBy, Instant recordedAt) {

    /** Who did what happened at the start, without anybody asking for it. */
    public static final String SYSTEM = "system";

    /** What was done. */
    public enum What {
        CREATED("User added"),
        DELETED("User removed"),
        JOINED("Role given"),
        LEFT("Role taken away"),
        LINK_MADE("Link for a new password made"),
        PASSWORD_CHANGED("Password changed"),
        PASSWORD_SET("Password set with a link");

        private final String title;

        What(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
