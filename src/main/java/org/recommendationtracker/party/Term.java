package org.recommendationtracker.party;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recommendationtracker.text.PlainText;

/** How long something may take, as a law sets it: 60 days, 20 working days, six months. */
public record Term(int number, DayCount count) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4}|[a-z]+)[ -]+(working day|day|week|month|year)s?");

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12));

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MOST = 3_660;

    /** Reads a term as people write it; empty if it is none, or longer than ten years. */
    public static Optional<Term> read(String text) {
        Matcher words = FORM.matcher(PlainText.of(text).toLowerCase(Locale.UK));
        if (!words.matches()) {
            return Optional.empty();
        }
        Optional<Integer> number = Character.isDigit(words.group(1).charAt(0))
                ? Optional.of(Integer.valueOf(words.group(1)))
                : Optional.ofNullable(NUMBERS.get(words.group(1)));
        return number.map(many -> of(many, words.group(2))).filter(Term::isPossible);
    }

    private static Term of(int number, String unit) {
        return switch (unit) {
            case "week" -> new Term(number * DAYS_OF_A_WEEK, DayCount.DAYS);
            case "year" -> new Term(number * MONTHS_OF_A_YEAR, DayCount.MONTHS);
            default ->
                new Term(
                        number,
                        Arrays.stream(DayCount.values())
                                .filter(count -> count.noun().equals(unit))
                                .findFirst()
                                .orElseThrow());
        };
    }

    private boolean isPossible() {
        return number > 0 && number <= (count == DayCount.MONTHS ? 120 : MOST);
    }

    /** As {@link #read} reads it: {@code 60 days}. */
    @Override
    public String toString() {
        return number + " " + count.noun() + (number == 1 ? "" : "s");
    }
}
