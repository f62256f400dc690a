package org.recommendationtracker.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** How many recommendations stand where, at any date and as known at any moment, from the status history. */
public interface StatusTotals extends Repository<Recommendation, RecommendationReference> {

    /**
     * One row for each status that at least one recommendation has; what was not issued or not known by then is not
     * counted.
     *
     * @param asOf the last day whose effects count
     * @param knownAt what was recorded later does not count
     */
    @Query(nativeQuery = true, value = """
                    select latest.status as status, count(*) as recommendations
                    from (select status,
                                 row_number() over (partition by reference order by position desc) as newest
                          from status_change
                          where reference not like '%.%' and effective_on <= :asOf and recorded_at <= :knownAt) latest
                    where latest.newest = 1
                    group by latest.status""")
    List<Count> count(LocalDate asOf, Instant knownAt);

    /** How many recommendations have a status. */
    interface Count {

        Status getStatus();

        long getRecommendations();
    }
}
