package org.recommendationtracker.recommendation.web;

import java.time.ZoneId;

/** Where the days that pages show begin and end. */
final class England {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private England() {}
}
