package org.recommendationtracker.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A file that was uploaded as evidence.
 *
 * @param number from 1 in the order in which files were uploaded to the recommendation
 * @param name as whoever uploaded it had named it
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 */
@Embeddable
public record AttachedFile(
        @Column(name = "file_number") Integer number,
        @Column(name = "file_name") String name,
        @Column(name = "media_type") String mediaType,
        @Column(name = "file_size") Integer size,
        @Column(name = "sha256") String sha256) {}
