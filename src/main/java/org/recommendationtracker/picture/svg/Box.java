package org.recommendationtracker.picture.svg;

/** A rectangle of the picture, in the units of its layout; y grows downwards. */
public record Box(double x, double y, double width, double height) {

    public static Box around(double centreX, double centreY, double width, double height) {
        return new Box(centreX - width / 2, centreY - height / 2, width, height);
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    /** Smaller by so much on every side; larger if negative. */
    public Box inset(double by) {
        return new Box(x + by, y + by, width - 2 * by, height - 2 * by);
    }

    public Box movedDown(double by) {
        return new Box(x, y + by, width, height);
    }

    public Box with(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }
}
