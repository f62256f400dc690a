package org.recommendationtracker.recommendation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface RecommendationRepository
        extends JpaRepository<Recommendation, RecommendationReference>, JpaSpecificationExecutor<Recommendation> {

    /** How many recommendations have a status. */
    record Count(Status status, long number) {}

    @Query("""
            select new org.recommendationtracker.recommendation.RecommendationRepository$Count(item.status, count(item))
            from Recommendation item where item.report = :report group by item.status""")
    List<Count> tally(String report);

    @Query("select distinct item.report from Recommendation item order by item.report")
    List<String> reports();

    @Query("select distinct theme from Recommendation item join item.themes theme order by theme")
    List<String> themes();

    @Query("""
            select new org.recommendationtracker.recommendation.ClockReference(item.reference, index(clock) + 1)
            from Recommendation item join item.clocks.deadlines clock
            where clock.stoppedOn is null order by item.reference, index(clock)""")
    List<ClockReference> runningClocks();
}
