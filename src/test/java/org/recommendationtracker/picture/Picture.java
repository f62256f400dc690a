package org.recommendationtracker.picture;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Svg;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What is in a chart's SVG, as numbers. */
record Picture(Document document) {

    private static final Pattern VIEW_BOX = Pattern.compile("0 0 (\\d+) (\\d+)");

    /** A line of text and the room that it takes, as estimated. */
    record Text(String text, double size, Box box) {

        private static Text of(Element element) {
            double size = number(element, "font-size");
            Svg.Type type = new Svg.Type(size, "", "", element.hasAttribute("font-weight"), false);
            double width = type.width(element.getTextContent());
            double x = number(element, "x");
            double left =
                    switch (element.getAttribute("text-anchor")) {
                        case "start" -> x;
                        case "middle" -> x - width / 2;
                        default -> x - width;
                    };
            Box box = new Box(left, number(element, "y") - size * 0.8, width, size);
            return new Text(element.getTextContent(), size, box);
        }

        boolean overlaps(Text other) {
            return box.x() < other.box.right() - 0.5
                    && other.box.x() < box.right() - 0.5
                    && box.y() < other.box.bottom() - 0.5
                    && other.box.y() < box.bottom() - 0.5;
        }
    }

    /** A bar and what is said of it. */
    record Bar(String tip, Box box) {}

    static Picture of(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return new Picture(factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(svg, e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    double width() {
        return viewBox(1);
    }

    double height() {
        return viewBox(2);
    }

    Stream<Element> elements(String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    Element byId(String id) {
        return elements("*")
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    List<Text> texts() {
        return elements("text").map(Text::of).toList();
    }

    /** Bars whose tip holds those words, in the order of the picture. */
    List<Bar> bars(String words) {
        return elements("rect")
                .filter(element -> element.getElementsByTagNameNS("*", "title").getLength() == 1)
                .map(element -> new Bar(element.getTextContent().strip(), box(element)))
                .filter(bar -> bar.tip().contains(words))
                .toList();
    }

    Box bar(String tip) {
        return bars(tip).stream()
                .filter(bar -> bar.tip().equals(tip))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bar of " + tip + " among " + bars("")))
                .box();
    }

    static Box box(Element rectangle) {
        return new Box(
                number(rectangle, "x"),
                number(rectangle, "y"),
                number(rectangle, "width"),
                number(rectangle, "height"));
    }

    private double viewBox(int group) {
        Matcher matcher = VIEW_BOX.matcher(root().getAttribute("viewBox"));
        if (!matcher.matches()) {
            throw new AssertionError(root().getAttribute("viewBox"));
        }
        return Double.parseDouble(matcher.group(group));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
