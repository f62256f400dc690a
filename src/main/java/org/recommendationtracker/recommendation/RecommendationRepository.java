package org.recommendationtracker.recommendation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RecommendationRepository
        extends JpaRepository<Recommendation, RecommendationReference>, JpaSpecificationExecutor<Recommendation> {

    /** How many recommendations have a status. */
    record Count(Status status, long number) {}

    /** What the panel recommends. */
    record Wording(RecommendationReference reference, String text) {}

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select item from Recommendation item where item.reference = :reference")
    Optional<Recommendation> lock(RecommendationReference reference);

    @Query("""
            select new org.recommendationtracker.recommendation.RecommendationRepository$Wording(item.reference, item.text)
            from Recommendation item where item.reference in :references""")
    List<Wording> texts(Collection<RecommendationReference> references);

    @Query("""
            select new org.recommendationtracker.recommendation.RecommendationRepository$Count(item.status, count(item))
            from Recommendation item where item.report = :report group by item.status""")
    List<Count> tally(String report);

    @Query("select distinct item.report from Recommendation item order by item.report")
    List<String> reports();

    @Query("select distinct theme from Recommendation item join item.themes theme order by theme")
    List<String> themes();
}
