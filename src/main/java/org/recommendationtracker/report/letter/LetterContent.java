package org.recommendationtracker.report.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.evidence.Sha256;
import org.recommendationtracker.recommendation.Decision;
import org.recommendationtracker.recommendation.Extent;
import org.recommendationtracker.recommendation.RecommendationState;
import org.recommendationtracker.report.IssuedLetter;
import org.recommendationtracker.report.ReportState;

/**
 * All that a response letter says: the one source of its page and of its PDF.
 *
 * @param office name of the minister's office that answers
 * @param replaces the edition before; null in the first
 */
public record LetterContent(
        ReportState report,
        String office,
        int edition,
        @Nullable IssuedLetter replaces,
        LocalDate date,
        LetterWords words,
        List<LetterAnnexEntry> annex) {

    static LetterContent of(
            ReportState report, String office, LocalDate date, LetterWords words, List<RecommendationState> items) {
        IssuedLetter former = report.letter();
        return new LetterContent(
                report,
                office,
                former == null ? 1 : former.edition() + 1,
                former,
                date,
                words,
                items.stream().map(LetterAnnexEntry::of).toList());
    }

    public boolean isAnswered() {
        return annex.stream().allMatch(LetterAnnexEntry::isAnswered);
    }

    /**
     * Changes whenever a recommendation or its answer does, and with nothing else: by it a letter is known to be out of
     * date. Written out field by field, since it is compared with what was kept years ago.
     */
    String answersSha256() {
        return answersSha256(annex.stream());
    }

    /** What the digest would be in a letter on these recommendations. */
    static String answersSha256(List<RecommendationState> items) {
        return answersSha256(items.stream().map(LetterAnnexEntry::of));
    }

    private static String answersSha256(Stream<LetterAnnexEntry> annex) {
        return Sha256.of(annex.map(LetterAnnexEntry::fields).collect(Collectors.joining("\n")));
    }

    /** To be entered by whoever issues the letter, who thereby says that they read it as it is now. */
    public String code() {
        return answersSha256().substring(0, 6).toUpperCase(Locale.ROOT);
    }

    /** How many recommendations were answered how, in one sentence. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        add(parts, count(Decision.ACCEPTED), "accepted" + extents());
        add(parts, count(Decision.UNDER_CONSIDERATION), "to be considered further with partners");
        add(parts, count(Decision.REJECTED), "rejected");
        add(parts, annex.stream().filter(item -> item.answer() == null).count(), "without a response");
        String last = parts.isEmpty() ? "" : parts.remove(parts.size() - 1);
        String before = parts.isEmpty() ? "" : String.join(", ", parts) + " and ";
        return switch (annex.size()) {
            case 0 -> "It makes no recommendations.";
            case 1 -> "It makes one recommendation, which %s.".formatted(last.substring(2));
            default -> String.format(Locale.UK, "Of its %,d recommendations, %s%s.", annex.size(), before, last);
        };
    }

    /** Accepted in principle is not accepted in full: what is not, is counted beside it. */
    private String extents() {
        Map<Extent, Long> counts = annex.stream()
                .map(LetterAnnexEntry::extent)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(
                        Function.identity(), () -> new EnumMap<>(Extent.class), Collectors.counting()));
        if (counts.keySet().stream().allMatch(extent -> extent == Extent.IN_FULL)) {
            return "";
        }
        return counts.entrySet().stream()
                .map(entry -> counts.size() == 1
                        ? title(entry.getKey())
                        : String.format(Locale.UK, "%,d %s", entry.getValue(), title(entry.getKey())))
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String title(Extent extent) {
        return extent.title().toLowerCase(Locale.UK);
    }

    private long count(Decision decision) {
        return annex.stream().filter(item -> item.decided(decision)).count();
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add("%d %s %s".formatted(count, count == 1 ? "is" : "are", what));
        }
    }
}
