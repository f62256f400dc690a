package org.recommendationtracker.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.recommendationtracker.recommendation.Extent;

/**
 * A recommendation of the Grenfell Tower Inquiry's Phase 2 report and how it was answered, as CP 1248 of February 2025
 * prints both. Contains public sector information licensed under the Open Government Licence v3.0; {@code
 * grenfell/SOURCE.txt} says what was changed.
 *
 * @param paragraph of the inquiry's report
 * @param carriedOutBy the body that is to carry it out
 */
public record PublishedResponse(
        int number, String paragraph, String text, String carriedOutBy, Position position, String response) {

    /** "The government supports this recommendation made towards local authorities." */
    private static final Pattern OTHERS = Pattern.compile("made towards (.+?)(?:, noting .*)?\\.");

    /** What was answered, in the words of the file. */
    public enum Position {
        ACCEPTED("accepted", Extent.IN_FULL),
        ACCEPTED_IN_PRINCIPLE("accepted in principle", Extent.IN_PRINCIPLE),

        /**
         * The government agrees with all of it, and others are to carry it out. It is accepted in full: who carries
         * something out is not how far it is accepted, and the government's own count has these among the accepted (49,
         * beside 9 in principle). That others are responsible is kept by naming them as the owner, and by the published
         * words, which are the reasons.
         */
        SUPPORTED("supported (made to others)", Extent.IN_FULL);

        private final String words;
        private final Extent extent;

        Position(String words, Extent extent) {
            this.words = words;
            this.extent = extent;
        }

        Extent extent() {
            return extent;
        }

        private static Position of(String words) {
            return Arrays.stream(values())
                    .filter(position -> position.words.equals(words))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown position: " + words));
        }
    }

    /** In the order of the report. */
    public static List<PublishedResponse> all() {
        InputStream file = PublishedResponse.class.getResourceAsStream("/grenfell/recommendations.csv");
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8);
                CSVParser rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.stream().map(PublishedResponse::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedResponse of(CSVRecord row) {
        Position position = Position.of(row.get("position"));
        Matcher others = OTHERS.matcher(row.get("position_wording"));
        return new PublishedResponse(
                Integer.parseInt(row.get("recommendation_no")),
                row.get("report_paragraph"),
                row.get("recommendation"),
                position == Position.SUPPORTED && others.find() ? others.group(1) : row.get("responding_body"),
                position,
                row.get("response"));
    }
}
