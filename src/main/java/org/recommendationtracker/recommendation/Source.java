package org.recommendationtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who says what the tracker did not see itself: a document, or a person.
 *
 * @param title of the document, or who the person is by office; never a private name
 * @param address of the document, if it is published
 * @param page or paragraph, as the document counts them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        String title, @Nullable String address, @Nullable String page) {

    /** As it is cited: the title and the page. */
    public String citation() {
        return page == null ? title : title + ", page " + page;
    }
}
