package org.recommendationtracker.report.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.text.PlainText;

/**
 * The past that a recommendation should have had.
 *
 * @param issuedOn the day of its issue
 * @param changes its statuses after that, oldest first
 * @param reasons why what is there is wrong
 */
public record SentPast(
        @Nullable String issuedOn,
        List<SentHistory.Change> changes,
        @Nullable String reasons) {

    public SentPast {
        changes = Objects.requireNonNullElse(changes, List.of());
    }

    /**
     * Reads one status from each line: the status, a semicolon and the day. The first is the issue.
     *
     * @throws InvalidInput naming the lines that cannot be read
     */
    public static SentPast ofLines(String lines, String reasons) {
        List<SentHistory.Change> changes = new ArrayList<>();
        for (String line :
                lines.lines().filter(each -> !PlainText.isBlank(each)).toList()) {
            String[] fields = line.split(";", -1);
            if (fields.length != 2) {
                throw new InvalidInput(
                        "past",
                        "Write the status, a semicolon and the day on each line, as in Accepted; 26 February 2025. “%s” is not like that."
                                .formatted(PlainText.of(line)));
            }
            changes.add(new SentHistory.Change(PlainText.of(fields[0]), PlainText.of(fields[1]), null));
        }
        boolean issued =
                !changes.isEmpty() && "issued".equalsIgnoreCase(changes.get(0).status());
        if (!issued) {
            throw new InvalidInput("past", "Begin with the day of its issue, as in Issued; 20 May 2024.");
        }
        return new SentPast(changes.get(0).on(), changes.subList(1, changes.size()), reasons);
    }
}
