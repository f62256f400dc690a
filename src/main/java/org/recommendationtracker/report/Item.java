package org.recommendationtracker.report;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import org.recommendationtracker.recommendation.Priority;

/** One recommendation as it stands in the report. */
@Embeddable
record Item(
        int number,
        String text,
        @Convert(converter = Codes.class) Set<String> themes,
        @Convert(converter = Codes.class) Set<String> boards,
        @Enumerated(EnumType.STRING) Priority priority) {

    static Item of(ReportSubmission.Item item) {
        return new Item(item.number(), item.text(), item.themes(), item.boards(), item.priority());
    }
}
