package org.recommendationtracker.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A published document that shows that the success test is met.
 *
 * @param shows what it shows, in words
 * @param submittedBy user id of who submitted it, who therefore may not verify it
 */
@Embeddable
public record Evidence(
        @Column(length = 2_000) String address,
        LocalDate publishedOn,
        @Column(length = 4_000) String shows,
        @Column(length = 64) String submittedBy,
        LocalDate submittedOn) {

    Evidence withAddress(String corrected) {
        return new Evidence(corrected, publishedOn, shows, submittedBy, submittedOn);
    }

    Evidence withPublishedOn(LocalDate corrected) {
        return new Evidence(address, corrected, shows, submittedBy, submittedOn);
    }

    Evidence withShows(String corrected) {
        return new Evidence(address, publishedOn, corrected, submittedBy, submittedOn);
    }
}
