package org.recommendationtracker.access.web;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.account.AccountEntry;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.Membership;

/**
 * A change to an account as pages show it.
 *
 * @param at in England
 */
public record AccountLine(
        String userId, String title, @Nullable String detail, String doneBy, LocalDateTime at) {

    static AccountLine of(AccountEntry entry, RoleChoices roles) {
        String detail = entry.detail();
        return new AccountLine(
                entry.userId(),
                entry.what().title(),
                detail == null
                        ? null
                        : Membership.ofGroup(detail)
                                .map(membership -> roles.choice(membership).title())
                                .orElse(detail),
                entry.doneBy(),
                LocalDateTime.ofInstant(entry.recordedAt(), England.ZONE));
    }
}
