package org.recommendationtracker.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.NewPart;
import org.recommendationtracker.recommendation.Priority;

/** One recommendation as it stands in the report. Its codes, which hold no commas, share a column; so do its parts, by line. */
@Embeddable
record ReportItem(
        int number,
        String text,
        @Column(name = "themes") String themeCodes,
        @Column(name = "boards") String boardCodes,
        @Enumerated(EnumType.STRING) Priority priority,
        @Column(name = "parts") @Nullable String partLines) {

    static ReportItem of(ReportSubmission.Item item) {
        return new ReportItem(
                item.number(),
                item.text(),
                String.join(",", item.themes()),
                String.join(",", item.boards()),
                item.priority(),
                item.parts().isEmpty() ? null : NewPart.toLines(item.parts()));
    }

    ReportSubmission.Item submitted() {
        return new ReportSubmission.Item(number, text, themes(), boards(), priority, parts());
    }

    Set<String> themes() {
        return Set.copyOf(codes(themeCodes));
    }

    Set<String> boards() {
        return Set.copyOf(codes(boardCodes));
    }

    List<NewPart> parts() {
        return partLines == null ? List.of() : NewPart.ofLines(partLines);
    }

    /** In the order in which they stand. */
    static List<String> codes(String list) {
        return Arrays.stream(list.split(",", -1))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
