package org.recommendationtracker.party;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do here. Each role is also a group of the process engine, by the id that {@link #group()} gives. */
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

    public String group() {
        return group;
    }

    public String title() {
        return title;
    }

    /** The role of an engine group; empty for groups that are boards or offices, and for {@link #SYSTEM}. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values())
                .filter(role -> role != SYSTEM && role.group.equals(group))
                .findFirst();
    }
}
