package org.recommendationtracker.party;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A role at a party: what somebody is, and where. Somebody who is an official of one office and in the private office of
 * another is each only there.
 *
 * @param party code of an office, issuing body or board; null in a role that belongs to no party
 */
public record Membership(Role role, @Nullable String party) implements Serializable {

    private static final String SEPARATOR = ".";

    public Membership {
        if (role.belongsToParty() != (party != null)) {
            throw new IllegalArgumentException(role + (party == null ? " without a party" : " at " + party));
        }
    }

    /** The id of the process engine's group that has this membership: {@code officials.dfe-children-families}. */
    public String group() {
        return party == null ? role.group() : role.group() + SEPARATOR + party;
    }

    /** The membership that a group of the process engine stands for; empty if it stands for none. */
    public static Optional<Membership> ofGroup(String group) {
        int separator = group.indexOf(SEPARATOR);
        String party = separator < 0 ? null : group.substring(separator + 1);
        return Role.ofGroup(separator < 0 ? group : group.substring(0, separator))
                .filter(role -> role.belongsToParty() == (party != null))
                .map(role -> new Membership(role, party));
    }
}
