package org.recommendationtracker.party;

import java.util.Arrays;
import java.util.Optional;

/**
 * What somebody may do here. Each role is also a group of the process engine, by the id that {@link #group()} gives; who
 * has the role where is said by {@link Membership}.
 */
public enum Role {
    PANEL("panel", "Panel"),
    OFFICIALS("officials", "Officials"),
    PRIVATE_OFFICE("private-office", "Minister's private office"),
    LSCB("lscb", "Local safeguarding children board"),
    AUDITORS("auditors", "Auditors"),
    ADMINISTRATORS("administrators", "Administrators"),
    /** The application itself: a timer or another milestone that nobody triggered. Nobody can be given this role. */
    SYSTEM("system", "The tracker");

    private final String group;
    private final String title;

    Role(String group, String title) {
        this.group = group;
        this.title = title;
    }

    /** The id of the process engine's group that gives the role its general rights. */
    public String group() {
        return group;
    }

    public String title() {
        return title;
    }

    /** Whether one has the role at a party, and not everywhere: at an office, at an issuing body, at a board. */
    public boolean belongsToParty() {
        return switch (this) {
            case PANEL, OFFICIALS, PRIVATE_OFFICE, LSCB -> true;
            case AUDITORS, ADMINISTRATORS, SYSTEM -> false;
        };
    }

    /** The role of an engine group; empty for groups that are boards or offices, and for {@link #SYSTEM}. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values())
                .filter(role -> role != SYSTEM && role.group.equals(group))
                .findFirst();
    }
}
