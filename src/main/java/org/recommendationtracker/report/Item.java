package org.recommendationtracker.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.recommendationtracker.recommendation.Priority;

/** One recommendation as it stands in the report. Its codes, which hold no commas, share a column. */
@Embeddable
record Item(
        int number,
        String text,
        @Column(name = "themes") String themeCodes,
        @Column(name = "boards") String boardCodes,
        @Enumerated(EnumType.STRING) Priority priority) {

    static Item of(ReportSubmission.Item item) {
        return new Item(
                item.number(),
                item.text(),
                String.join(",", item.themes()),
                String.join(",", item.boards()),
                item.priority());
    }

    ReportSubmission.Item submitted() {
        return new ReportSubmission.Item(number, text, themes(), boards(), priority);
    }

    Set<String> themes() {
        return codes(themeCodes);
    }

    Set<String> boards() {
        return codes(boardCodes);
    }

    private static Set<String> codes(String list) {
        return Arrays.stream(list.split(",", -1))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
