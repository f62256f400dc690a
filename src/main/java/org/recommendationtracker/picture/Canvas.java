package org.recommendationtracker.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Paint;
import org.recommendationtracker.picture.svg.Svg;
import org.recommendationtracker.picture.svg.Typeface;

/**
 * What a chart is drawn on, from its top left corner down; how high it is turns out at the end. It has nothing but
 * presentation attributes, and no more of SVG than a printer of PDF understands.
 */
final class Canvas {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private final String prefix;
    private final Format format;
    private final Set<Fill> fills = EnumSet.noneOf(Fill.class);
    private final List<Consumer<Svg>> shapes = new ArrayList<>();

    Canvas(String prefix, Format format) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("no prefix of ids: " + prefix);
        }
        this.prefix = prefix + "-" + format.id();
        this.format = format;
    }

    Format format() {
        return format;
    }

    double width() {
        return format.width();
    }

    boolean isWide() {
        return format == Format.WIDE;
    }

    /** A bar with what is said of it to whoever points at it. */
    void bar(Box box, Fill fill, String tip) {
        fills.add(fill);
        shapes.add(svg -> {
            rectangle(svg, box, fill.isPlain() ? fill.colour() : "url(#%s-%s)".formatted(prefix, fill.id()));
            titled(svg, tip);
        });
    }

    /** A rectangle that is no figure. */
    void ground(Box box, Paint paint) {
        shapes.add(svg -> svg.rectangle(box, 0, paint));
    }

    void path(String path, Paint paint) {
        shapes.add(svg -> svg.path(path, paint));
    }

    /** A band with what is said of it to whoever points at it. */
    void band(String path, Paint paint, String tip) {
        shapes.add(svg -> {
            svg.open("path").attribute("d", path).attribute("fill", paint.fill());
            svg.attribute("stroke", paint.line()).attribute("stroke-width", paint.width());
            titled(svg, tip);
        });
    }

    void line(double fromX, double fromY, double toX, double toY, Paint paint) {
        path("M%s %sL%s %s".formatted(number(fromX), number(fromY), number(toX), number(toY)), paint);
    }

    void dot(double x, double y, double radius, String colour) {
        shapes.add(svg -> svg.circle(x, y, radius, Paint.fill(colour)));
    }

    void text(String text, double x, double baseline, Svg.Type type) {
        String line = Lettering.clean(text);
        shapes.add(svg -> {
            svg.open("text").attribute("x", x).attribute("y", baseline).attribute("fill", type.colour());
            svg.attribute("text-anchor", type.anchor()).attribute("font-size", type.size());
            if (type.bold()) {
                svg.attribute("font-weight", "bold");
            }
            svg.words(line).close();
        });
    }

    /** Lines of text, the first right beneath {@code top}; says where the last ends. No line strikes them out. */
    double lines(List<String> lines, double x, double top, Svg.Type type) {
        double y = top;
        for (String line : lines) {
            textOverLines(line, x, y + Lettering.ASCENT, type);
            y += Lettering.LINE;
        }
        return y;
    }

    /** Text that no line behind it strikes out. */
    void textOverLines(String text, double x, double baseline, Svg.Type type) {
        double width = type.width(Lettering.clean(text));
        double left = type.anchor().equals("end") ? x - width : type.anchor().equals("middle") ? x - width / 2 : x;
        ground(new Box(left - 2, baseline - Lettering.ASCENT - 1, width + 4, Lettering.LINE), Paint.fill(Paint.WHITE));
        text(text, x, baseline, type);
    }

    /** The picture of a chart that has nothing to show. */
    String nothing(Chart chart) {
        double height = 4 * Lettering.LINE;
        ground(new Box(0, 0, width(), height), Colours.TRACK);
        text(Words.NOTHING, width() / 2, height / 2 + Lettering.HALF, Lettering.PLAIN.atMiddle());
        return markup(chart, height);
    }

    String markup(Chart chart, double height) {
        Svg svg = new Svg();
        svg.open("svg").attribute("xmlns", "http://www.w3.org/2000/svg");
        svg.attribute("viewBox", "0 0 %s %s".formatted(format.width(), number(Math.ceil(height))));
        svg.attribute("width", "100%").attribute("role", "img");
        svg.attribute("aria-labelledby", "%1$s-title %1$s-desc".formatted(prefix));
        svg.attribute("font-family", Typeface.FAMILY);
        said(svg, "title", chart.title());
        said(svg, "desc", chart.description());
        if (fills.stream().anyMatch(fill -> !fill.isPlain())) {
            svg.open("defs");
            fills.stream().filter(fill -> !fill.isPlain()).forEach(fill -> pattern(svg, fill));
            svg.close();
        }
        shapes.forEach(shape -> shape.accept(svg));
        return svg.close().markup();
    }

    static String number(double value) {
        return Svg.number(value);
    }

    private void said(Svg svg, String element, String text) {
        svg.open(element).attribute("id", prefix + "-" + element).words(Lettering.whole(text));
        svg.close();
    }

    private void pattern(Svg svg, Fill fill) {
        svg.open("pattern").attribute("id", prefix + "-" + fill.id()).attribute("patternUnits", "userSpaceOnUse");
        svg.attribute("width", Fill.TILE).attribute("height", Fill.TILE);
        rectangle(svg, new Box(0, 0, Fill.TILE, Fill.TILE), fill.colour()).close();
        svg.path(fill.lines(), Paint.outline(Paint.WHITE, 1));
        svg.close();
    }

    private static Svg rectangle(Svg svg, Box box, String fill) {
        svg.open("rect").attribute("x", box.x()).attribute("y", box.y());
        return svg.attribute("width", box.width())
                .attribute("height", box.height())
                .attribute("fill", fill);
    }

    private static void titled(Svg svg, String tip) {
        svg.open("title").words(Lettering.clean(tip)).close().close();
    }
}
