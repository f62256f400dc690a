package org.recommendationtracker.recommendation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A response that the minister's office signed off: the minister's word, kept unchanged even when a later one follows. */
@Embeddable
public record Answer(@Embedded Response response, LocalDate signedOffOn) {

    /** One of which nothing but the decision and the day is known. */
    public static Answer undescribed(Decision decision, LocalDate on) {
        return new Answer(new Response(decision, null, "", null, null, null, null), on);
    }

    /** Those statuses of a past that an answer led to. */
    static Stream<PastStatus> decisionsIn(List<PastStatus> past) {
        return past.stream().filter(status -> Decision.of(status.status()).isPresent());
    }
}
