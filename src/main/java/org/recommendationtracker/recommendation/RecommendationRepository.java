package org.recommendationtracker.recommendation;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.SpecHints;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface RecommendationRepository
        extends JpaRepository<Recommendation, RecommendationReference>, JpaSpecificationExecutor<Recommendation> {

    /** Of {@link org.hibernate.Timeouts}. */
    String SKIP_LOCKED = "-2";

    /** How many recommendations have a status. */
    record Count(Status status, long number) {}

    /** What the panel recommends. */
    record Wording(RecommendationReference reference, String text) {}

    @Query("""
            select new org.recommendationtracker.recommendation.RecommendationRepository$Wording(item.reference, item.text)
            from Recommendation item where item.reference in :references""")
    List<Wording> texts(Collection<RecommendationReference> references);

    @Query("""
            select new org.recommendationtracker.recommendation.RecommendationRepository$Count(item.status, count(item))
            from Recommendation item where item.report = :report and item.relations.part.whole is null
            group by item.status""")
    List<Count> tally(String report);

    /** What has an answer of its own: the parts in place of what was split. */
    @Query("""
            select item from Recommendation item where item.report = :report and item.relations.parts = 0
            order by item.number, item.relations.part.number""")
    List<Recommendation> answerable(String report);

    @Query(
            "select item from Recommendation item where item.relations.part.whole = :whole order by item.relations.part.number")
    List<Recommendation> parts(String whole);

    @Query("select distinct item.status from Recommendation item where item.relations.part.whole = :whole")
    List<Status> statusesOfParts(String whole);

    /** What was closed for it to take its place. */
    @Query("""
            select distinct item from Recommendation item join item.requests.withdrawals closure
            where closure.successor = :successor
            and closure.state = org.recommendationtracker.recommendation.RequestState.GRANTED
            and item.status = org.recommendationtracker.recommendation.Status.SUPERSEDED
            order by item.publishedOn, item.report, item.number""")
    List<Recommendation> predecessors(String successor);

    /** Locked, so that of two parts that move at the same time, or of two comments, the later sees the earlier. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select item from Recommendation item where item.reference = :reference")
    Optional<Recommendation> findForUpdate(RecommendationReference reference);

    /** Locked; empty if somebody else has locked it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = SpecHints.HINT_SPEC_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("select item from Recommendation item where item.reference = :reference")
    Optional<Recommendation> findIfFree(RecommendationReference reference);

    @Query("select distinct item.report from Recommendation item order by item.report")
    List<String> reports();

    @Query("select distinct theme from Recommendation item join item.themes theme order by theme")
    List<String> themes();
}
