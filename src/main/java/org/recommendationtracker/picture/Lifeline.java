package org.recommendationtracker.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the status of one thing changed, on an axis of time: a row for each status, and days that matter.
 *
 * @param spans from when to when it had which status, in any order
 * @param marks the days that matter, in any order
 * @param today until when is drawn what lasts
 */
public record Lifeline(String title, List<Span> spans, List<Mark> marks, LocalDate today) implements Chart {

    /** Spans, and marks, that the description tells one by one. */
    private static final int MOST_TOLD = 12;

    /**
     * A time with the same status.
     *
     * @param to the day on which it ended; null if it still lasts
     */
    public record Span(
            String status, LocalDate from, @Nullable LocalDate to) {

        public Span {
            if (to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("ends before it begins: " + from + ", " + to);
            }
        }

        LocalDate until(LocalDate today) {
            return to != null ? to : today.isBefore(from) ? from : today;
        }

        long days(LocalDate today) {
            return ChronoUnit.DAYS.between(from, until(today));
        }

        /** This one and a later one as if they were one; what lasts comes last. */
        Span joined(Span later) {
            LocalDate end = later.to();
            boolean sooner = to != null && end != null && end.isBefore(to);
            return new Span(status, from, to == null || sooner ? to : end);
        }

        String words() {
            String until = to == null ? "and still" : "to " + Words.day(to);
            return "%s from %s %s".formatted(status, Words.day(from), until);
        }
    }

    /**
     * A day that matters.
     *
     * @param label such as "First due date"
     */
    public record Mark(LocalDate day, String label) {}

    public Lifeline {
        spans = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        marks = marks.stream().sorted(Comparator.comparing(Mark::day)).toList();
    }

    @Override
    public String description() {
        if (isEmpty()) {
            return Words.NOTHING + ".";
        }
        List<String> sentences = new ArrayList<>();
        if (!spans.isEmpty()) {
            sentences.add(told());
        }
        marks.stream()
                .skip(Math.max(0, marks.size() - MOST_TOLD))
                .forEach(mark -> sentences.add("%s: %s.".formatted(mark.label(), Words.day(mark.day()))));
        return String.join(" ", sentences);
    }

    private String told() {
        if (spans.size() <= MOST_TOLD) {
            return spans.stream().map(Span::words).collect(Collectors.joining("; ", "", "."));
        }
        String last = spans.get(spans.size() - 1).words();
        return "%s statuses, one after another; at the end: %s.".formatted(Words.count(spans.size()), last);
    }

    @Override
    public DataTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Span span : spans) {
            String to = span.to() == null ? "" : Words.day(span.to());
            rows.add(List.of(span.status(), Words.day(span.from()), to, Words.count(span.days(today))));
        }
        marks.forEach(mark -> rows.add(List.of(mark.label(), Words.day(mark.day()), "", "")));
        return new DataTable(title, List.of("What", "From or on", "To", "Days"), rows);
    }

    @Override
    public String svg(String prefix, Format format) {
        Canvas canvas = new Canvas(prefix, format);
        return isEmpty() ? canvas.nothing(this) : canvas.markup(this, new TimeRows(canvas, this).draw());
    }

    private boolean isEmpty() {
        return spans.isEmpty() && marks.isEmpty();
    }
}
