package org.recommendationtracker.report.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.recommendation.Status;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.text.PlainText;
import org.springframework.util.StringUtils;

/** What is wrong with a history, by place; the reading goes on, so that all of it is found. */
final class Problems {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final List<Problem> all = new ArrayList<>();

    void add(String place, String message) {
        all.add(new Problem(place, message));
    }

    void add(Problem problem) {
        all.add(problem);
    }

    void add(Problems others) {
        all.addAll(others.all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** A text that may be left out. */
    Optional<String> text(String place, @Nullable String given, int most) {
        String text = PlainText.lines(given);
        if (text.length() > most) {
            add(place, "Give at most %,d characters.".formatted(most));
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            add(place, "There is a control character, which nobody can read: remove it.");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A text that must be there; if it is not, what is read goes on with something else. */
    String required(String place, @Nullable String given, int most, String missing) {
        return text(place, given, most).orElseGet(() -> {
            add(place, missing);
            return "";
        });
    }

    /** A day that may be left out, and lies in the past. */
    Optional<LocalDate> past(String place, @Nullable String given, LocalDate today) {
        Optional<LocalDate> day = day(place, given);
        day.filter(read -> read.isAfter(today))
                .ifPresent(read -> add(place, "The day is in the future: give today or an earlier day."));
        return day;
    }

    Optional<LocalDate> day(String place, @Nullable String given) {
        if (given == null || PlainText.isBlank(given)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = PastDay.read(given).filter(read -> !read.isBefore(EARLIEST) && !read.isAfter(LATEST));
        if (day.isEmpty()) {
            add(
                    place,
                    "“%s” is not a day from 1900 to 2100: write it as in 2014-11-30, or a month as in 2014-11."
                            .formatted(given));
        }
        return day;
    }

    /** A constant by its name. */
    <E extends Enum<E>> Optional<E> named(String place, @Nullable String given, Supplier<E[]> values) {
        if (given == null || PlainText.isBlank(given)) {
            return Optional.empty();
        }
        Optional<E> found = find(given, values.get());
        if (found.isEmpty()) {
            String known = Arrays.stream(values.get()).map(Problems::inWords).collect(Collectors.joining(", "));
            add(place, "“%s” is not known. Write one of these: %s.".formatted(given, known));
        }
        return found;
    }

    private static String inWords(Enum<?> value) {
        return value instanceof Status status
                ? status.title()
                : StringUtils.capitalize(value.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** By its name, however it is written: {@code In progress} is {@code IN_PROGRESS}. */
    static <E extends Enum<E>> Optional<E> find(String given, E[] values) {
        String name = NO_LETTERS.matcher(PlainText.of(given)).replaceAll("_");
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** @throws InvalidInput if there are any */
    void refuse() {
        if (!all.isEmpty()) {
            throw refusal();
        }
    }

    /** All of them, of which there must be one. */
    InvalidInput refusal() {
        return new InvalidInput(all.stream().distinct().toList());
    }
}
