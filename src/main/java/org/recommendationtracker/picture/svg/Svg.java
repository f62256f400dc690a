package org.recommendationtracker.picture.svg;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes SVG, one element a line. Looks are given as presentation attributes: a content security policy that forbids
 * inline styles allows them, and a picture in a file needs nothing else.
 */
public final class Svg {

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;

    /**
     * How text is set.
     *
     * @param anchor which part of a line stands at the place given: "start", "middle" or "end"
     * @param rimmed whether it has a rim of the background's colour, so that no line strikes it out
     */
    public record Type(double size, String colour, String anchor, boolean bold, boolean rimmed) {

        public static Type centred(double size, String colour) {
            return new Type(size, colour, "middle", false, false);
        }

        public Type atStart() {
            return new Type(size, colour, "start", bold, rimmed);
        }

        public Type atMiddle() {
            return new Type(size, colour, "middle", bold, rimmed);
        }

        public Type atEnd() {
            return new Type(size, colour, "end", bold, rimmed);
        }

        public Type inBold() {
            return new Type(size, colour, anchor, true, rimmed);
        }

        /** How wide that line is, in the units of the size. */
        public double width(String line) {
            return bold ? Typeface.boldWidth(line, size) : Typeface.width(line, size);
        }

        public Type withRim() {
            return new Type(size, colour, anchor, bold, true);
        }
    }

    public Svg() {
        try {
            // not whichever is on the class path: they write empty elements differently
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public Svg open(String name) {
        return write(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement(name);
        });
    }

    /** An attribute of the element just opened; a number is written with at most one decimal. */
    public Svg attribute(String name, Object value) {
        String text = value instanceof Number number ? number(number.doubleValue()) : value.toString();
        return write(() -> xml.writeAttribute(name, text));
    }

    public Svg words(String text) {
        return write(() -> xml.writeCharacters(text));
    }

    public Svg close() {
        return write(xml::writeEndElement);
    }

    public void rectangle(Box box, double radius, Paint paint) {
        empty("rect").attribute("x", box.x()).attribute("y", box.y());
        attribute("width", box.width()).attribute("height", box.height()).attribute("rx", radius);
        painted(paint);
    }

    public void circle(double x, double y, double radius, Paint paint) {
        empty("circle").attribute("cx", x).attribute("cy", y).attribute("r", radius);
        painted(paint);
    }

    public void path(String path, Paint paint) {
        empty("path").attribute("d", path).attribute("stroke-linejoin", "round");
        painted(paint);
    }

    /** A path that begins its own coordinates at that place. */
    public void pathAt(double x, double y, String path, Paint paint) {
        empty("path").attribute("d", path).attribute("stroke-linejoin", "round");
        attribute("transform", "translate" + point(x, y));
        painted(paint);
    }

    /** Lines of text, the first right beneath {@code top}. */
    public void lines(List<String> lines, double x, double top, Type type) {
        double baseline = top + type.size() * 0.95;
        for (String line : lines) {
            open("text").attribute("x", x).attribute("y", baseline).finish(line, type);
            baseline += type.size() * Typeface.LINE_HEIGHT;
        }
    }

    /** A line of text around that place, read from below. */
    public void upwards(String line, double x, double y, Type type) {
        open("text").attribute("transform", "translate" + point(x, y) + " rotate(-90)");
        attribute("y", type.size() * 0.36).finish(line, type);
    }

    public static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What was written. */
    public String markup() {
        write(xml::flush);
        return written.toString().substring(1) + "\n";
    }

    private void finish(String line, Type type) {
        attribute("text-anchor", type.anchor()).attribute("fill", type.colour()).attribute("font-size", type.size());
        if (type.bold()) {
            attribute("font-weight", "bold");
        }
        if (type.rimmed()) {
            attribute("stroke", Paint.WHITE).attribute("stroke-width", 3).attribute("stroke-linejoin", "round");
            attribute("paint-order", "stroke");
        }
        words(line).close();
    }

    private Svg empty(String name) {
        return write(() -> {
            xml.writeCharacters("\n");
            xml.writeEmptyElement(name);
        });
    }

    private void painted(Paint paint) {
        attribute("fill", paint.fill());
        if (paint.hasLine()) {
            attribute("stroke", paint.line()).attribute("stroke-width", paint.width());
        }
        if (!paint.dashes().isEmpty()) {
            attribute("stroke-dasharray", paint.dashes());
        }
    }

    private static String point(double x, double y) {
        return "(%s %s)".formatted(number(x), number(y));
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private Svg write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
