package org.recommendationtracker.audit;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.recommendationtracker.refusal.InvalidParameter;
import org.recommendationtracker.register.Dimension;

/** By what totals are shown. */
public enum Grouping {
    OFFICE("office", "Minister’s office", Dimension.OFFICE),
    ISSUING_BODY("issuing-body", "Issuing body", Dimension.ISSUING_BODY),
    THEME("theme", "Theme", Dimension.THEME),
    BOARD("board", "Board", Dimension.BOARD),
    PRIORITY("priority", "Priority", Dimension.PRIORITY);

    private final String code;
    private final String title;
    private final Dimension dimension;

    Grouping(String code, String title, Dimension dimension) {
        this.code = code;
        this.title = title;
        this.dimension = dimension;
    }

    /**
     * The one with a code.
     *
     * @throws InvalidParameter if there is none
     */
    public static Grouping of(String code) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidParameter(
                        "by",
                        "choose one of "
                                + Arrays.stream(values()).map(Grouping::code).collect(Collectors.joining(", "))));
    }

    /** As addresses have it. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public Dimension dimension() {
        return dimension;
    }
}
