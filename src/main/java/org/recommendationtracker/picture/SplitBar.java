package org.recommendationtracker.picture;

import java.util.List;
import org.recommendationtracker.picture.svg.Box;

/** A bar of several parts, one after the other from the left, with a white line between two that have room for it. */
record SplitBar(List<Part> parts) {

    /** Parts that are shorter have no room for a line at their end. */
    static final double ROOM = 3;

    record Part(Fill fill, long count, String tip) {}

    /** Draws it into a track, whose whole length stands for {@code most}. */
    void draw(Canvas canvas, Box track, long most) {
        List<Double> lengths = new Scale((double) most, track.width())
                .parts(parts.stream().map(Part::count).toList());
        double x = track.x();
        for (int i = 0; i < parts.size(); i++) {
            double length = lengths.get(i);
            if (length > 0) {
                canvas.bar(
                        new Box(x, track.y(), length, track.height()),
                        parts.get(i).fill(),
                        parts.get(i).tip());
                if (x > track.x() && length >= ROOM) {
                    canvas.line(x, track.y(), x, track.bottom(), Colours.GAP);
                }
            }
            x += length;
        }
    }
}
