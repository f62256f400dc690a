package org.recommendationtracker.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lasting name of a recommendation: its report's reference and its number, as in {@code SCRP-2014-01}; of a part, that
 * of the whole and its number in it, as in {@code SCRP-2014-01.2}.
 */
@Embeddable
public record RecommendationReference(
        @Column(name = "reference") String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,40}-\\d{2,5}(\\.\\d{1,2})?");

    public RecommendationReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a recommendation's reference: " + value);
        }
    }

    public static RecommendationReference of(String reportReference, int number) {
        return new RecommendationReference("%s-%02d".formatted(reportReference, number));
    }

    public RecommendationReference part(int number) {
        return new RecommendationReference(value + "." + number);
    }

    /** Empty if the text has not a reference's form. */
    public static Optional<RecommendationReference> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RecommendationReference(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
