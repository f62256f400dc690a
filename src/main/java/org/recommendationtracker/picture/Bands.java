package org.recommendationtracker.picture;

import java.util.ArrayList;
import java.util.List;
import org.recommendationtracker.picture.Flow.Link;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Paint;

/** Draws a flow: two sides, and between them bands as thick as their numbers. */
final class Bands {

    /** Bands that are thinner have no room for their number. */
    private static final double ROOM = 15;

    private static final double NEAR = 6;

    /** By what stands on the left: light within, so that text is read, and with an edge of at least 3 : 1 on white. */
    static final List<Paint> PAINTS = List.of(
            Paint.of("#cfdeed", "#5b86b0", 1),
            Paint.of("#d5ebe8", "#28978d", 1),
            Paint.of("#ead7e0", "#a8648b", 1),
            Paint.of("#fce0d2", "#dd6427", 1),
            Paint.of("#dfe1e2", "#7c8388", 1),
            Paint.of("#e1def0", "#8279bd", 1));

    private final Canvas canvas;
    private final Flow flow;
    private final Scale scale;

    /** One band; all in units of the picture. */
    private record Band(String tip, String number, double leftTop, double rightTop, double thickness, Paint paint) {

        String path(double left, double right) {
            double middle = (left + right) / 2;
            return "M%s %s".formatted(Canvas.number(left), Canvas.number(leftTop))
                    + curve(middle, leftTop, right, rightTop)
                    + "V%s".formatted(Canvas.number(rightTop + thickness))
                    + curve(middle, rightTop + thickness, left, leftTop + thickness)
                    + "Z";
        }

        private static String curve(double middle, double from, double x, double to) {
            String turn = Canvas.number(middle);
            return "C%s %s %s %s %s %s"
                    .formatted(turn, Canvas.number(from), turn, Canvas.number(to), Canvas.number(x), Canvas.number(to));
        }
    }

    Bands(Canvas canvas, Flow flow) {
        this.canvas = canvas;
        this.flow = flow;
        scale = new Scale((double) flow.all(), canvas.format().plotHeight());
    }

    /** Draws all; says where it ends. */
    double draw() {
        FlowSide left = new FlowSide(canvas, true);
        FlowSide right = new FlowSide(canvas, false);
        flow.from().forEach(name -> left.place(name, flow.total(Link::from, name), thickness(name, flow.to(), true)));
        flow.to().forEach(name -> right.place(name, flow.total(Link::to, name), thickness(name, flow.from(), false)));
        List<Band> bands = bands(left, right);
        Box between = new Box(FlowSide.BAR, 0, canvas.width() - 2 * FlowSide.BAR, 0);
        for (Band band : bands) {
            canvas.band(band.path(between.x(), between.right()), band.paint(), band.tip());
        }
        left.draw();
        right.draw();
        bands.stream()
                .filter(band -> band.thickness() >= ROOM)
                .forEach(band -> canvas.text(
                        band.number(),
                        between.x() + NEAR,
                        band.leftTop() + band.thickness() / 2 + Lettering.HALF,
                        Lettering.PLAIN));
        return Math.max(left.bottom(), right.bottom());
    }

    private double thickness(String name, List<String> others, boolean leaves) {
        return others.stream()
                .mapToDouble(other -> scale.seen(leaves ? flow.count(name, other) : flow.count(other, name)))
                .sum();
    }

    private List<Band> bands(FlowSide left, FlowSide right) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < flow.from().size(); i++) {
            String from = flow.from().get(i);
            for (String to : flow.to()) {
                long count = flow.count(from, to);
                if (count > 0) {
                    String number = Words.count(count);
                    double thickness = scale.seen(count);
                    bands.add(new Band(
                            "%s to %s: %s".formatted(from, to, number),
                            number,
                            left.take(from, thickness),
                            right.take(to, thickness),
                            thickness,
                            PAINTS.get(i % PAINTS.size())));
                }
            }
        }
        return bands;
    }
}
