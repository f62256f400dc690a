package org.recommendationtracker.access;

import org.jspecify.annotations.Nullable;

/** What a group of the engine stands for; kept as the group's type. */
public enum GroupType {
    ROLE,
    BOARD,
    OFFICE;

    static boolean isParty(@Nullable String type) {
        return BOARD.name().equals(type) || OFFICE.name().equals(type);
    }
}
