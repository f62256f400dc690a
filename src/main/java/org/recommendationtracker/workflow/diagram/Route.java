package org.recommendationtracker.workflow.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Svg;

/** The points that a line goes through. */
record Route(List<Point> points) {

    private static final double CORNER = 5;

    record Point(double x, double y) {

        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }

        /** The point so far from here on the way to the other. */
        Point towards(Point other, double distance) {
            double whole = distance(other);
            return whole == 0
                    ? this
                    : new Point(x + (other.x - x) * distance / whole, y + (other.y - y) * distance / whole);
        }

        @Override
        public String toString() {
            return Svg.number(x) + " " + Svg.number(y);
        }
    }

    /**
     * @throws IllegalArgumentException if the points do not make a line
     */
    Route {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a line needs two points");
        }
    }

    double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distance(points.get(i));
        }
        return length;
    }

    /** The point so far from the start. */
    Point at(double along) {
        return beside(along, 0);
    }

    /** The point so far from the start and so far to the right of the line. */
    Point beside(double along, double aside) {
        double rest = along;
        int i = 1;
        while (i < points.size() - 1 && rest > points.get(i - 1).distance(points.get(i))) {
            rest -= points.get(i - 1).distance(points.get(i));
            i++;
        }
        Point from = points.get(i - 1);
        Point to = points.get(i);
        double whole = Math.max(from.distance(to), 1);
        Point on = from.towards(to, rest);
        return new Point(on.x() - (to.y() - from.y()) / whole * aside, on.y() + (to.x() - from.x()) / whole * aside);
    }

    Point middleOfLongestPart() {
        Point middle = points.get(0);
        double longest = -1;
        for (int i = 1; i < points.size(); i++) {
            double length = points.get(i - 1).distance(points.get(i));
            if (length > longest) {
                longest = length;
                middle = points.get(i - 1).towards(points.get(i), length / 2);
            }
        }
        return middle;
    }

    /** The same line, ending so much earlier. */
    Route shortened(double by) {
        List<Point> shorter = new ArrayList<>(points);
        Point last = shorter.remove(shorter.size() - 1);
        Point before = shorter.get(shorter.size() - 1);
        shorter.add(last.towards(before, Math.min(by, last.distance(before) / 2)));
        return new Route(shorter);
    }

    /** As an SVG path with rounded corners. */
    String path() {
        StringBuilder path = new StringBuilder("M" + points.get(0));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point before = points.get(i - 1);
            Point after = points.get(i + 1);
            double radius = Math.min(CORNER, Math.min(corner.distance(before), corner.distance(after)) / 2);
            path.append("L").append(corner.towards(before, radius));
            path.append("Q").append(corner).append(" ").append(corner.towards(after, radius));
        }
        return path.append("L").append(points.get(points.size() - 1)).toString();
    }

    Box extent() {
        return points.stream()
                .map(point -> new Box(point.x(), point.y(), 0, 0))
                .reduce(Box::with)
                .orElseThrow();
    }

    static String line(Point... points) {
        return "M" + Arrays.stream(points).map(Point::toString).collect(Collectors.joining("L"));
    }

    static String polygon(Point... corners) {
        return line(corners) + "Z";
    }
}
