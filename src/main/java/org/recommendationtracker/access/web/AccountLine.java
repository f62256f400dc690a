package org.recommendationtracker.access.web;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.account.AccountEntry;
import org.recommendationtracker.party.England;

/**
 * A change to an account as pages show it.
 *
 * @param at in England
 */
public record AccountLine(
        String userId, String title, @Nullable String detail, String doneBy, LocalDateTime at) {

    static AccountLine of(AccountEntry entry) {
        return new AccountLine(
                entry.userId(),
                entry.what().title(),
                entry.detail(),
                entry.doneBy(),
                LocalDateTime.ofInstant(entry.recordedAt(), England.ZONE));
    }
}
