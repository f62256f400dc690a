package org.recommendationtracker.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.recommendationtracker.People;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.NewRecommendation;
import org.recommendationtracker.recommendation.Priority;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Response;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.recommendation.VerificationOutcome;

/** Takes recommendations through their steps, at the time that the test says. */
public class Lifecycle {

    static final Actor PANEL = People.PANEL;
    static final Actor OFFICIAL = People.OFFICIAL;
    static final Actor MINISTER = People.MINISTER;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Recommendations recommendations;
    private final Time time;

    Lifecycle(Recommendations recommendations, Time time) {
        this.recommendations = recommendations;
        this.time = time;
    }

    /** A recommendation that no other test knows. */
    public RecommendationReference issued(LocalDate publishedOn) {
        int number = NUMBER.incrementAndGet();
        NewRecommendation item = new NewRecommendation(
                RecommendationReference.of("TEST-2014", number),
                "TEST-2014",
                number,
                "dfe-children-families",
                People.SCR_PANEL,
                "Publish every serious case review.",
                Set.of("publication"),
                Set.of("ALL"),
                Priority.NORMAL,
                publishedOn,
                null,
                List.of());
        recommendations.issue(item, PANEL);
        return item.reference();
    }

    public void accepted(RecommendationReference reference) {
        LocalDate target = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).plusDays(90);
        Response acceptance = Response.accepted(Extent.IN_FULL, "It is right.", "Every review is online.", target);
        recommendations.draft(reference, OFFICIAL, acceptance);
        recommendations.signOff(reference, MINISTER, null);
    }

    public void underConsideration(RecommendationReference reference) {
        LocalDate review = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).plusDays(60);
        recommendations.draft(reference, OFFICIAL, Response.underConsideration("Partners first.", review));
        recommendations.signOff(reference, MINISTER, null);
    }

    public void implemented(RecommendationReference reference) {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
        recommendations.planAction(reference, OFFICIAL, "Build the site.", "Digital team", today.plusDays(30));
        recommendations.reach(reference, Actor.SYSTEM, Status.IN_PROGRESS);
        recommendations.submitEvidence(
                reference, OFFICIAL, "https://example.org/reviews", null, today, "Every review.");
        recommendations.reach(reference, Actor.SYSTEM, Status.AWAITING_VERIFICATION);
        recommendations.verify(reference, PANEL, Set.of(), VerificationOutcome.MET, "All are there.");
    }

    /** A clock that stands still until the test moves it. */
    public static class Time extends Clock {

        private Instant now = Instant.parse("2014-07-31T09:00:00Z");

        public void moveTo(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
