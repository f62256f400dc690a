package org.recommendationtracker.report.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.refusal.InvalidParameter;
import org.recommendationtracker.report.intake.Column;
import org.recommendationtracker.report.intake.TableFiles.Told;
import org.recommendationtracker.text.PlainText;

/** What a program says of a table that it sends, in the parameters of the address. */
final class ToldParameters {

    private static final String WINDOWS_1252 = "windows-1252";

    private ToldParameters() {}

    /**
     * Reads what columns of other names are, as in {@code Ref:number,Owner:leave-out}, and the encoding.
     *
     * @throws InvalidParameter if a column is none of ours, or the encoding is not known
     */
    static Told read(@Nullable String columns, @Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase(WINDOWS_1252)) {
            throw new InvalidParameter(
                    "encoding", "Give windows-1252, or leave it out: UTF-8 and UTF-16 are recognised.");
        }
        Map<String, Column> told = new HashMap<>();
        if (columns != null) {
            Arrays.stream(columns.split(",", -1)).forEach(each -> read(each, told));
        }
        return new Told(told, encoding != null);
    }

    private static void read(String pair, Map<String, Column> told) {
        int colon = pair.lastIndexOf(':');
        Column column = Column.ofField(PlainText.of(pair.substring(colon + 1)))
                .filter(known -> colon > 0)
                .orElseThrow(() -> new InvalidParameter(
                        "columns",
                        "Write Name:field, with commas between them, such as Ref:number,Owner:leave-out. The fields are %s."
                                .formatted(String.join(", ", Column.FIELDS))));
        told.put(Column.key(pair.substring(0, colon)), column);
    }
}
