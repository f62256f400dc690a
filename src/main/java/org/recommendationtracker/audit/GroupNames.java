package org.recommendationtracker.audit;

import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.register.ThemeName;
import org.springframework.stereotype.Component;

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
            case BOARD -> boards.name(code);
            case THEME -> ThemeName.of(code);
            case PRIORITY -> Priority.valueOf(code).title();
        };
    }
}
