package org.recommendationtracker;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;

/** Some who act on the reports under test, which the national panel issues and the children's minister answers. */
public final class People {

    public static final String CHILDREN = "dfe-children-families";
    public static final String SCR_PANEL = "scr-panel";

    public static final Actor PANEL = new Actor("panel", Role.PANEL, SCR_PANEL);
    public static final Actor OFFICIAL = new Actor("official", Role.OFFICIALS, CHILDREN);
    public static final Actor MINISTER = new Actor("minister", Role.PRIVATE_OFFICE, CHILDREN);

    private People() {}

    public static SignedInUser signedIn(String userId, Membership... memberships) {
        return new SignedInUser(new Person(userId, Set.of(memberships)), Instant.EPOCH, 0);
    }

    /** Somebody in a role at the party that the reports under test are about, or at none in a role that has no party. */
    public static Membership in(Role role) {
        return new Membership(role, partyOf(role));
    }

    public static Membership at(String board) {
        return new Membership(Role.LSCB, board);
    }

    private static @Nullable String partyOf(Role role) {
        return switch (role) {
            case PANEL -> SCR_PANEL;
            case OFFICIALS, PRIVATE_OFFICE -> CHILDREN;
            case LSCB -> "norfolk";
            case AUDITORS, ADMINISTRATORS, SYSTEM -> null;
        };
    }
}
