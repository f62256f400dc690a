package org.recommendationtracker.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What shows that the success test is met: a published document, or an uploaded file.
 *
 * @param address of the published document; null if it is a file
 * @param file null if it is a published document
 * @param shows what it shows, in words
 * @param submittedBy user id of who submitted it, who therefore may not verify it
 */
@Embeddable
public record Evidence(
        @Column(length = 2_000) @Nullable String address,
        @Embedded @Nullable AttachedFile file,
        LocalDate publishedOn,
        @Column(length = 4_000) String shows,
        @Column(length = 64) String submittedBy,
        LocalDate submittedOn) {

    Evidence withAddress(String corrected) {
        return new Evidence(corrected, file, publishedOn, shows, submittedBy, submittedOn);
    }

    Evidence withPublishedOn(LocalDate corrected) {
        return new Evidence(address, file, corrected, shows, submittedBy, submittedOn);
    }

    Evidence withShows(String corrected) {
        return new Evidence(address, file, publishedOn, corrected, submittedBy, submittedOn);
    }
}
