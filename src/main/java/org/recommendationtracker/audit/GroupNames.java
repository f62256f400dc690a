package org.recommendationtracker.audit;

import org.recommendationtracker.party.Board;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.recommendation.Priority;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What people call the groups by which totals are shown. */
@Component
public class GroupNames {

    private final Offices offices;
    private final IssuingBodies bodies;
    private final Boards boards;

    GroupNames(Offices offices, IssuingBodies bodies, Boards boards) {
        this.offices = offices;
        this.bodies = bodies;
        this.boards = boards;
    }

    /** The name behind a code; the code itself if it is not known any more. */
    public String of(Grouping grouping, String code) {
        return switch (grouping) {
            case OFFICE -> offices.name(code);
            case ISSUING_BODY -> bodies.name(code);
            case BOARD ->
                code.equals(Boards.ALL)
                        ? "All boards"
                        : boards.find(code).map(Board::name).orElse(code);
            case THEME -> ofTheme(code);
            case PRIORITY -> Priority.valueOf(code).title();
        };
    }

    /** A theme as people read it: hyphens are spaces to them. */
    public String ofTheme(String code) {
        return StringUtils.capitalize(code.replace('-', ' '));
    }
}
