package org.recommendationtracker.acceptance;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What four governments answered to the Infected Blood Inquiry in 2024; the file's source and licence stand beside it. */
final class InfectedBlood {

    private static final String POSITIONS = "/uk-infected-blood-positions/positions.csv";

    /** The columns of the governments that may differ from the headline position, with their offices. */
    private static final Map<String, String> DEVOLVED = new TreeMap<>(Map.of(
            "scottish_government_if_different", "scottish-government",
            "welsh_government_if_different", "welsh-government",
            "northern_ireland_executive_if_different", "northern-ireland-executive"));

    private static final Map<String, String> NAMES = Map.of(
            "scottish-government", "Scottish Government",
            "welsh-government", "Welsh Government",
            "northern-ireland-executive", "Northern Ireland Executive");

    private InfectedBlood() {}

    /** @param wording such as "accepted in principle" */
    record Position(String label, String office, String wording) {

        String extent() {
            return wording.equals("accepted in full") ? "IN_FULL" : "IN_PRINCIPLE";
        }

        Map<String, ?> form() {
            return Map.of(
                    "decision", "ACCEPTED",
                    "extent", extent(),
                    "reasons", wording,
                    "successTest", "The inquiry's recommendation is carried out.",
                    "targetDate", "2016-12-31");
        }
    }

    /** The positions by number of the recommendation: 4 of {@code 4a)iv}. */
    static SortedMap<Integer, List<Position>> byRecommendation() {
        SortedMap<Integer, List<Position>> positions = new TreeMap<>();
        for (CSVRecord row : rows()) {
            String label = row.get("recommendation");
            int number = Integer.parseInt(label.replaceAll("\\D.*", ""));
            List<Position> known = positions.computeIfAbsent(number, each -> new ArrayList<>());
            String place = label.equals(Integer.toString(number)) ? "" : label;
            known.add(new Position(
                    place.isEmpty() ? "United Kingdom" : place, "cabinet-office", row.get("headline_position")));
            DEVOLVED.forEach((column, office) -> {
                if (!row.get(column).isEmpty()) {
                    known.add(new Position(
                            (place.isEmpty() ? "" : place + ", ") + NAMES.get(office), office, row.get(column)));
                }
            });
        }
        return positions;
    }

    /** As the form that splits a recommendation takes them. */
    static String lines(List<Position> positions) {
        return positions.stream()
                .map(position -> position.label() + " | " + position.office())
                .collect(Collectors.joining("\n"));
    }

    private static List<CSVRecord> rows() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(InfectedBlood.class.getResourceAsStream(POSITIONS)), StandardCharsets.UTF_8)) {
            return format.parse(in).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
