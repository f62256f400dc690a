package org.recommendationtracker.party;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a party is. */
public enum PartyKind {
    OFFICE("offices", "office", "Ministers' offices"),
    ISSUING_BODY("issuing-bodies", "issuing body", "Issuing bodies"),
    BOARD("boards", "board", "Local boards"),
    /** Who does the work in an office; its members have their rights from the office. */
    TEAM("teams", "team", "Teams");

    private final String path;
    private final String noun;
    private final String title;

    PartyKind(String path, String noun, String title) {
        this.path = path;
        this.noun = noun;
        this.title = title;
    }

    /** Its name in addresses. */
    public String path() {
        return path;
    }

    /** One of them, within a sentence. */
    public String noun() {
        return noun;
    }

    /** All of them, as a heading. */
    public String title() {
        return title;
    }

    /** What somebody can be at such a party. */
    public List<Role> roles() {
        return switch (this) {
            case OFFICE -> List.of(Role.OFFICIALS, Role.PRIVATE_OFFICE);
            case ISSUING_BODY -> List.of(Role.PANEL);
            case BOARD -> List.of(Role.LSCB);
            case TEAM -> List.of();
        };
    }

    /** Those at which one can have a role. */
    public static Stream<PartyKind> of(Role role) {
        return Arrays.stream(values()).filter(kind -> kind.roles().contains(role));
    }

    public static Optional<PartyKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }
}
