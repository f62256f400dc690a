package org.recommendationtracker.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long things took, against the time there was for them: a row for each clock.
 *
 * @param clocks in order
 */
public record Durations(String title, List<Clock> clocks) implements Chart {

    /**
     * How long things took, in days.
     *
     * @param median half took no longer
     * @param ninetieth nine in ten took no longer (the 90th percentile)
     */
    public record Spread(double median, double ninetieth) {

        public Spread {
            Figures.days(median);
            Figures.days(ninetieth);
            if (median > ninetieth) {
                throw new IllegalArgumentException("half took longer than nine in ten");
            }
        }

        String words() {
            return "Half within %s, 9 in 10 within %s".formatted(Words.days(median), Words.days(ninetieth));
        }
    }

    /**
     * One kind of clock.
     *
     * @param name such as "Response"
     * @param days null if none was stopped yet
     * @param dueAfter how many days there were; null if that differs or nothing was set
     * @param inTime how many kept to their date
     * @param late how many did not
     * @param undated how many had no date to keep to
     */
    public record Clock(
            String name, @Nullable Spread days, @Nullable Long dueAfter, long inTime, long late, long undated) {

        public Clock {
            Figures.count(inTime);
            Figures.count(late);
            Figures.count(undated);
            if (dueAfter != null) {
                Figures.count(dueAfter);
            }
        }

        long all() {
            return inTime + late + undated;
        }

        /** The longest time that is drawn. */
        double longest() {
            return Math.max(days == null ? 0 : days.ninetieth(), dueAfter == null ? 0 : dueAfter.doubleValue());
        }

        String times() {
            String taken = days == null ? "None completed" : days.words();
            return dueAfter == null ? taken : "Due in %s. %s".formatted(Words.days(dueAfter.doubleValue()), taken);
        }

        String outcomes() {
            return "%s in time, %s late, %s no date"
                    .formatted(Words.count(inTime), Words.count(late), Words.count(undated));
        }
    }

    public Durations {
        clocks = List.copyOf(clocks);
    }

    @Override
    public String description() {
        if (isEmpty()) {
            return Words.NOTHING + ".";
        }
        List<String> parts = clocks.stream()
                .map(clock -> "%s. %s. %s.".formatted(clock.name(), clock.times(), clock.outcomes()))
                .toList();
        return String.join(" ", parts);
    }

    @Override
    public DataTable table() {
        List<String> heads = List.of(
                "Clock", "Due (days)", "Median (days)", "90th percentile (days)", "In time", "Late", "No date stated");
        return new DataTable(title, heads, clocks.stream().map(Durations::cells).toList());
    }

    @Override
    public String svg(String prefix, Format format) {
        Canvas canvas = new Canvas(prefix, format);
        if (isEmpty()) {
            return canvas.nothing(this);
        }
        DurationPanels panels = new DurationPanels(canvas, clocks);
        return canvas.markup(this, panels.draw());
    }

    private boolean isEmpty() {
        return clocks.stream().allMatch(clock -> clock.days() == null && clock.all() == 0);
    }

    private static List<String> cells(Clock clock) {
        Spread days = clock.days();
        return List.of(
                clock.name(),
                clock.dueAfter() == null ? "" : Words.count(clock.dueAfter()),
                days == null ? "" : Words.decimal(days.median()),
                days == null ? "" : Words.decimal(days.ninetieth()),
                Words.count(clock.inTime()),
                Words.count(clock.late()),
                Words.count(clock.undated()));
    }
}
