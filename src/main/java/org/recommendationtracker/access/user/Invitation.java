package org.recommendationtracker.access.user;

import org.jspecify.annotations.Nullable;
import org.recommendationtracker.text.PlainText;

/**
 * Somebody who is to become a user; what a form leaves out is empty.
 *
 * @param group of the role at a party that they begin with, as {@link org.recommendationtracker.party.Membership#group()}
 */
public record Invitation(String userId, String firstName, String lastName, String email, String group) {

    public Invitation {
        userId = text(userId);
        firstName = text(firstName);
        lastName = text(lastName);
        email = text(email);
        group = text(group);
    }

    private static String text(@Nullable String value) {
        return PlainText.of(value);
    }
}
