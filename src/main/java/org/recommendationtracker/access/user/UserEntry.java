package org.recommendationtracker.access.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Membership;

/**
 * A user and what they are.
 *
 * @param name first and last name; the user name if there is none
 */
public record UserEntry(
        String userId, String name, @Nullable String email, List<Membership> memberships) {}
