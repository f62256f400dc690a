package org.recommendationtracker.notice;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.recommendationtracker.refusal.InvalidParameter;

/** Which notices of an inbox are asked for. */
public enum Shown {
    ALL("all", "All notices"),
    UNREAD("unread", "Unread"),
    UNACKNOWLEDGED("unacknowledged", "To acknowledge");

    private final String parameter;
    private final String title;

    Shown(String parameter, String title) {
        this.parameter = parameter;
        this.title = title;
    }

    /**
     * Reads what an address says.
     *
     * @throws InvalidParameter if nothing is called so
     */
    public static Shown named(String name) {
        return Arrays.stream(values())
                .filter(shown -> shown.parameter.equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidParameter(
                        "show",
                        "must be "
                                + Arrays.stream(values()).map(Shown::parameter).collect(Collectors.joining(", "))
                                + "."));
    }

    /** As addresses say it. */
    public String parameter() {
        return parameter;
    }

    public String title() {
        return title;
    }

    Set<Standing> standings() {
        return switch (this) {
            case ALL -> EnumSet.allOf(Standing.class);
            case UNREAD -> EnumSet.of(Standing.UNREAD, Standing.UNREAD_AWAITED);
            case UNACKNOWLEDGED -> EnumSet.of(Standing.UNREAD_AWAITED, Standing.READ_AWAITED);
        };
    }
}
