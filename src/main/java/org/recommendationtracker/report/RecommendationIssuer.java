package org.recommendationtracker.report;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.NewRecommendation;
import org.recommendationtracker.recommendation.PastLife;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** Issues many recommendations in the caller's transaction, so that readers see all of them or none. */
@Component
class RecommendationIssuer {

    private static final int FLUSH_INTERVAL = 50;
    private static final int PROGRESS_INTERVAL = 250;

    private final Recommendations recommendations;
    private final LongPublicationRepository publications;
    private final EntityManager entities;
    private final Clock clock;

    RecommendationIssuer(
            Recommendations recommendations,
            LongPublicationRepository publications,
            EntityManager entities,
            Clock clock) {
        this.recommendations = recommendations;
        this.publications = publications;
        this.entities = entities;
        this.clock = clock;
    }

    /** The session is empty afterwards: what it held must be read anew before it is changed. */
    void all(List<NewRecommendation> items, Actor actor) {
        each(items, item -> recommendations.issue(item, actor), issued -> {
            if (issued % PROGRESS_INTERVAL == 0) {
                publications.tell(items.get(0).report(), issued, Utc.now(clock));
            }
        });
    }

    /** As above, of recommendations that have a past. */
    void takeOver(List<PastLife> lives, Actor actor, String comment, IntConsumer progress) {
        each(lives, life -> recommendations.takeOver(life, actor, comment), progress);
    }

    /** As above, of recommendations that were entered by mistake. */
    void takeBack(List<RecommendationReference> references, Actor actor, String reasons) {
        each(references, reference -> recommendations.takeBack(reference, actor, reasons), taken -> {});
    }

    /** @param progress is told at each flush how many are done */
    private <T> void each(List<T> items, Consumer<T> step, IntConsumer progress) {
        int done = 0;
        for (T item : items) {
            step.accept(item);
            done++;
            if (done % FLUSH_INTERVAL == 0) {
                flushAndClear();
                progress.accept(done);
            }
        }
        flushAndClear();
    }

    /** Every flush compares all that the session holds with what it was: the time would grow with the square of the items. */
    private void flushAndClear() {
        entities.flush();
        entities.clear();
    }
}
