package org.recommendationtracker.access;

import org.jspecify.annotations.Nullable;

/** What a group of the engine stands for; kept as the group's type. */
public enum GroupType {
    /** Gives the general rights of a role; nobody whose role is at a party belongs to it directly. */
    ROLE,
    /** A role at a party. */
    MEMBERSHIP,
    /** A board, as earlier versions had it beside the role; nobody belongs to it any more. */
    BOARD,
    /** An office, as earlier versions had it. */
    OFFICE;

    static boolean isParty(@Nullable String type) {
        return BOARD.name().equals(type) || OFFICE.name().equals(type);
    }
}
