package org.recommendationtracker.picture;

import java.util.ArrayList;
import java.util.List;
import org.recommendationtracker.picture.svg.Box;

/**
 * How long what is open has been so, as bars: one for each range of age, with a part for what is overdue.
 *
 * @param buckets the ranges, in order
 */
public record Ageing(String title, Counted counted, List<Bucket> buckets) implements Chart {

    private static final Fill NOT_OVERDUE = Fill.BLUE;
    private static final Fill OVERDUE = Fill.STRIPED_PINK;

    /**
     * What is of one range of age.
     *
     * @param age the range in words, such as "3 to 6 months"
     * @param notOverdue how many are not
     * @param overdue how many are
     */
    public record Bucket(String age, long notOverdue, long overdue) {

        public Bucket {
            Figures.count(notOverdue);
            Figures.count(overdue);
        }

        private long all() {
            return notOverdue + overdue;
        }

        private String figures() {
            return overdue == 0
                    ? Words.count(all())
                    : "%s, of which %s overdue".formatted(Words.count(all()), Words.count(overdue));
        }

        private SplitBar bar() {
            return new SplitBar(List.of(
                    new SplitBar.Part(NOT_OVERDUE, notOverdue, age + ", not overdue: " + Words.count(notOverdue)),
                    new SplitBar.Part(OVERDUE, overdue, age + ", overdue: " + Words.count(overdue))));
        }
    }

    public Ageing {
        buckets = List.copyOf(buckets);
    }

    @Override
    public String description() {
        long all = buckets.stream().mapToLong(Bucket::all).sum();
        if (all == 0) {
            return Words.NOTHING + ".";
        }
        long overdue = buckets.stream().mapToLong(Bucket::overdue).sum();
        List<String> ages = buckets.stream()
                .map(bucket -> bucket.age() + ": " + bucket.figures())
                .toList();
        return "%s open, of which %s overdue. %s."
                .formatted(counted.of(all), Words.count(overdue), String.join("; ", ages));
    }

    @Override
    public DataTable table() {
        List<List<String>> rows = buckets.stream()
                .map(bucket -> List.of(
                        bucket.age(),
                        Words.count(bucket.notOverdue()),
                        Words.count(bucket.overdue()),
                        Words.count(bucket.all())))
                .toList();
        return new DataTable(title, List.of("Age", "Not overdue", "Overdue", "All"), rows);
    }

    @Override
    public String svg(String prefix, Format format) {
        Canvas canvas = new Canvas(prefix, format);
        long most = buckets.stream().mapToLong(Bucket::all).max().orElse(0);
        if (most == 0) {
            return canvas.nothing(this);
        }
        List<Legend.Key> keys = List.of(Legend.Key.of("Not overdue", NOT_OVERDUE), Legend.Key.of("Overdue", OVERDUE));
        double top = Legend.draw(canvas, keys, new Box(0, 0, canvas.width(), 0)) + 8;
        List<Rows.Row> texts = new ArrayList<>();
        buckets.forEach(bucket -> texts.add(new Rows.Row(bucket.age(), bucket.figures())));
        Rows rows = Rows.of(texts, new Box(0, top, canvas.width(), 0), canvas.isWide());
        rows.drawTracks(canvas);
        rows.drawText(canvas);
        for (int i = 0; i < buckets.size(); i++) {
            buckets.get(i).bar().draw(canvas, rows.track(i), most);
        }
        return canvas.markup(this, rows.bottom());
    }
}
