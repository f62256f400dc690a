package org.recommendationtracker.picture;

import java.util.List;
import org.recommendationtracker.picture.Durations.Clock;
import org.recommendationtracker.picture.Durations.Spread;
import org.recommendationtracker.picture.svg.Box;

/** Draws how long things took, and beside or beneath that whether it was in time. */
final class DurationPanels {

    private static final Fill HALF = Fill.DARK_BLUE;
    private static final Fill NINE_IN_TEN = Fill.TURQUOISE;
    private static final Fill IN_TIME = Fill.BLUE;
    private static final Fill LATE = Fill.STRIPED_PINK;
    private static final Fill UNDATED = Fill.GREY;

    private static final double BETWEEN = 32;
    private static final int MOST_TICKS = 5;
    private static final double TICK_GAP = 10;
    private static final double HEADING = 24;

    private final Canvas canvas;
    private final List<Clock> clocks;

    DurationPanels(Canvas canvas, List<Clock> clocks) {
        this.canvas = canvas;
        this.clocks = clocks;
    }

    /** Draws both; says where they end. */
    double draw() {
        if (canvas.isWide()) {
            double width = (canvas.width() - BETWEEN) / 2;
            double times = times(new Box(0, 0, width, 0));
            return Math.max(times, outcomes(new Box(width + BETWEEN, 0, width, 0)));
        }
        double times = times(new Box(0, 0, canvas.width(), 0));
        return outcomes(new Box(0, times + BETWEEN / 2, canvas.width(), 0));
    }

    private double times(Box area) {
        List<Legend.Key> keys = List.of(
                Legend.Key.of("Half took no longer", HALF),
                Legend.Key.of("9 in 10 took no longer", NINE_IN_TEN),
                new Legend.Key("Due", (on, box) -> due(box.centreX(), box)));
        Box room = headed("Days taken", keys, area);
        Rows rows = Rows.above(
                clocks.stream()
                        .map(clock -> new Rows.Row(clock.name(), clock.times()))
                        .toList(),
                room);
        double longest = clocks.stream().mapToDouble(Clock::longest).max().orElse(0);
        Ticks ticks = Ticks.upTo(longest, ticks(longest, area.width()));
        Scale scale = new Scale((double) ticks.last(), area.width());
        rows.drawTracks(canvas);
        double bottom = axis(ticks, scale, new Box(area.x(), room.y(), area.width(), rows.bottom() - room.y()));
        rows.drawText(canvas);
        for (int i = 0; i < clocks.size(); i++) {
            time(clocks.get(i), rows.track(i), scale);
        }
        return bottom;
    }

    /** How many steps have room for their numbers, of which the last is moved to the left by half its width. */
    private static int ticks(double longest, double width) {
        double label = Lettering.QUIET.width(Words.decimal(longest));
        return (int) Math.max(1, Math.min(MOST_TICKS, width / (1.5 * label + TICK_GAP)));
    }

    private void time(Clock clock, Box track, Scale scale) {
        Spread days = clock.days();
        if (days != null) {
            double half = scale.seen(days.median());
            double beyond = days.ninetieth() > days.median() ? half + Scale.LEAST : half;
            double most = Math.max(scale.of(days.ninetieth()), beyond);
            bar(track, 0, half, HALF, clock.name() + ", half: " + Words.days(days.median()));
            bar(track, half, most, NINE_IN_TEN, clock.name() + ", 9 in 10: " + Words.days(days.ninetieth()));
        }
        if (clock.dueAfter() != null) {
            due(Math.max(track.x() + 1, track.x() + scale.of(clock.dueAfter().doubleValue()) - 1), track);
        }
    }

    private void bar(Box track, double from, double to, Fill fill, String tip) {
        if (to > from) {
            canvas.bar(new Box(track.x() + from, track.y() + 3, to - from, track.height() - 6), fill, tip);
        }
    }

    private void due(double x, Box box) {
        canvas.line(x, box.y() - 2, x, box.bottom() + 2, Colours.UNDERLAY);
        canvas.line(x, box.y() - 2, x, box.bottom() + 2, Colours.MARK);
    }

    private double axis(Ticks ticks, Scale scale, Box area) {
        for (long tick : ticks.values()) {
            double x = area.x() + scale.of(tick);
            canvas.line(x, area.y(), x, area.bottom(), Colours.GRID);
            String label = Words.count(tick);
            double half = Lettering.QUIET.width(label) / 2;
            double centre = Math.max(area.x() + half, Math.min(area.right() - half, x));
            canvas.text(label, centre, area.bottom() + Lettering.LINE, Lettering.QUIET.atMiddle());
        }
        return area.bottom() + Lettering.LINE * 1.5;
    }

    private double outcomes(Box area) {
        List<Legend.Key> keys = List.of(
                Legend.Key.of("In time", IN_TIME),
                Legend.Key.of("Late", LATE),
                Legend.Key.of("No date stated", UNDATED));
        Box room = headed("In time or late", keys, area);
        Rows rows = Rows.above(
                clocks.stream()
                        .map(clock -> new Rows.Row(clock.name(), clock.outcomes()))
                        .toList(),
                room);
        rows.drawTracks(canvas);
        rows.drawText(canvas);
        for (int i = 0; i < clocks.size(); i++) {
            outcome(clocks.get(i)).draw(canvas, rows.track(i), clocks.get(i).all());
        }
        return rows.bottom();
    }

    private static SplitBar outcome(Clock clock) {
        String of = clock.name() + ", ";
        return new SplitBar(List.of(
                new SplitBar.Part(IN_TIME, clock.inTime(), of + "in time: " + Words.count(clock.inTime())),
                new SplitBar.Part(LATE, clock.late(), of + "late: " + Words.count(clock.late())),
                new SplitBar.Part(UNDATED, clock.undated(), of + "no date stated: " + Words.count(clock.undated()))));
    }

    /** Draws heading and legend; gives what is left of the area. */
    private Box headed(String heading, List<Legend.Key> keys, Box area) {
        canvas.text(heading, area.x(), area.y() + Lettering.ASCENT + 1, Lettering.BOLD);
        double top = Legend.draw(canvas, keys, new Box(area.x(), area.y() + HEADING, area.width(), 0)) + 8;
        return new Box(area.x(), top, area.width(), 0);
    }
}
