package org.recommendationtracker.picture;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.picture.svg.Box;

/**
 * How often dates were moved, as bars.
 *
 * @param groups the first was never moved, the second once, and so on; the last was moved so many times or more
 */
public record Slips(String title, Counted counted, List<Group> groups) implements Chart {

    /**
     * What was moved the same number of times.
     *
     * @param count how many
     * @param meanDays by how many days one was moved on average, all moves together; null if there is nothing to say
     */
    public record Group(long count, @Nullable Double meanDays) {

        public Group {
            Figures.count(count);
        }

        private String figures() {
            return meanDays == null
                    ? Words.count(count)
                    : "%s (mean %s)".formatted(Words.count(count), Words.days(meanDays));
        }
    }

    public Slips {
        groups = List.copyOf(groups);
    }

    @Override
    public String description() {
        long all = groups.stream().mapToLong(Group::count).sum();
        if (all == 0) {
            return Words.NOTHING + ".";
        }
        List<String> parts =
                rows().stream().map(row -> row.name() + ": " + row.figures()).toList();
        return "How often the dates of %s were moved, and the mean of the days moved. %s."
                .formatted(counted.of(all), String.join("; ", parts));
    }

    @Override
    public DataTable table() {
        List<List<String>> rows = IntStream.range(0, groups.size())
                .mapToObj(times ->
                        List.of(times(times), Words.count(groups.get(times).count()), mean(groups.get(times))))
                .toList();
        return new DataTable(title, List.of("Date moved", counted.axis(), "Mean days moved"), rows);
    }

    @Override
    public String svg(String prefix, Format format) {
        Canvas canvas = new Canvas(prefix, format);
        long most = groups.stream().mapToLong(Group::count).max().orElse(0);
        if (most == 0) {
            return canvas.nothing(this);
        }
        Rows rows = Rows.of(rows(), new Box(0, 0, canvas.width(), 0), canvas.isWide());
        rows.drawTracks(canvas);
        rows.drawText(canvas);
        for (int times = 0; times < groups.size(); times++) {
            long count = groups.get(times).count();
            new SplitBar(List.of(new SplitBar.Part(Fill.BLUE, count, times(times) + ": " + Words.count(count))))
                    .draw(canvas, rows.track(times), most);
        }
        return canvas.markup(this, rows.bottom());
    }

    private List<Rows.Row> rows() {
        return IntStream.range(0, groups.size())
                .mapToObj(times -> new Rows.Row(times(times), groups.get(times).figures()))
                .toList();
    }

    private String times(int times) {
        String name =
                switch (times) {
                    case 0 -> "Never";
                    case 1 -> "Once";
                    case 2 -> "Twice";
                    default -> times + " times";
                };
        return times > 0 && times == groups.size() - 1 ? name + " or more" : name;
    }

    private static String mean(Group group) {
        return group.meanDays() == null ? "" : Words.decimal(group.meanDays());
    }
}
