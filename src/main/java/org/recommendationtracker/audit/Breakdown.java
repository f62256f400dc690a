package org.recommendationtracker.audit;

import java.util.List;

/**
 * How many recommendations stood where, by what they have in common.
 *
 * @param groups those of which there is at least one, by code
 */
public record Breakdown(AsAt asAt, List<Group> groups) {

    /**
     * What has one thing in common.
     *
     * @param code of the office, body or board; a theme; a priority's name
     * @param answers the same of what each body answers: of a recommendation in parts each part
     */
    public record Group(String code, StatusReport.Figures recommendations, StatusReport.Figures answers) {}
}
