package org.recommendationtracker.recommendation;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.SpecHints;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface RecommendationRepository extends JpaRepository<Recommendation, RecommendationReference> {

    /** Of {@link org.hibernate.Timeouts}. */
    String SKIP_LOCKED = "-2";

    /** What the panel recommends. */
    record Wording(RecommendationReference reference, String text) {}

    @Query("""
            select new org.recommendationtracker.recommendation.RecommendationRepository$Wording(item.reference, item.text)
            from Recommendation item where item.reference in :references""")
    List<Wording> texts(Collection<RecommendationReference> references);

    @Query("select distinct item.status from Recommendation item where item.relations.part.whole = :whole")
    List<Status> statusesOfParts(String whole);

    @Query("""
            select item from Recommendation item where item.relations.part.whole = :whole
            order by item.relations.part.number""")
    List<Recommendation> parts(String whole);

    /** Locked, so that of two parts that move at the same time, or of two comments, the later sees the earlier. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select item from Recommendation item where item.reference = :reference")
    Optional<Recommendation> findForUpdate(RecommendationReference reference);

    /** Locked; empty if somebody else has locked it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = SpecHints.HINT_SPEC_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("select item from Recommendation item where item.reference = :reference")
    Optional<Recommendation> findIfFree(RecommendationReference reference);

    @Query("""
            select item.reference from Recommendation item where item.reference.value > :after
            order by item.reference.value""")
    List<RecommendationReference> references(String after, Limit limit);
}
