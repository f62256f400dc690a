package org.recommendationtracker.workflow.diagram;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Svg;
import org.recommendationtracker.picture.svg.Typeface;

/** Text beside a figure, in the place that the layout gives it. */
record Label(String text, Box box) {

    static final double SIZE = 11;

    /** Layouts are as wide as their tool measured the text, to the pixel. */
    private static final double TOLERANCE = 4;

    private static final double USUAL_WIDTH = 90;
    private static final double GAP = 7;

    /** The label where the layout places it; empty if it does not, or if there is no text. */
    static Optional<Label> placed(String text, @Nullable BpmnLabel label) {
        return text.isEmpty() || label == null || label.getBounds() == null
                ? Optional.empty()
                : Optional.of(new Label(text, box(label.getBounds())));
    }

    static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    /** The label in the usual place of a node's: beneath it. */
    static Label beneath(String text, Box node) {
        return new Label(text, new Box(node.centreX() - USUAL_WIDTH / 2, node.bottom() + GAP, USUAL_WIDTH, SIZE));
    }

    /** The label in the usual place of a line's: over the middle of its longest part. */
    static Label beside(String text, Route route) {
        Route.Point middle = route.middleOfLongestPart();
        return new Label(text, new Box(middle.x() - USUAL_WIDTH / 2, middle.y() - SIZE - GAP, USUAL_WIDTH, SIZE));
    }

    Box extent() {
        List<String> lines = lines();
        double width = lines.stream()
                .mapToDouble(line -> Typeface.width(line, SIZE))
                .max()
                .orElse(0);
        return new Box(box.centreX() - width / 2, box.y(), width, lines.size() * SIZE * Typeface.LINE_HEIGHT);
    }

    void draw(Svg svg, Highlight look) {
        svg.lines(
                lines(),
                box.centreX(),
                box.y(),
                Svg.Type.centred(SIZE, look.ink()).withRim());
    }

    private List<String> lines() {
        return Typeface.lines(text, box.width() + TOLERANCE, SIZE);
    }
}
