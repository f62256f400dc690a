package org.recommendationtracker.workflow.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.recommendationtracker.picture.svg.Box;
import org.recommendationtracker.picture.svg.Paint;
import org.recommendationtracker.picture.svg.Svg;
import org.recommendationtracker.picture.svg.Typeface;

/** The layout of one model, ready to be drawn. */
public final class Diagram {

    /** The id of the first node where the process stands, to which a page can link. */
    public static final String NOW = "process-now";

    private static final String TITLE = "process-picture-title";
    private static final String DESCRIPTION = "process-picture-description";

    /** Room for marks that stand out of the outermost figure. */
    private static final double MARGIN = 12;

    /** How many pixels a unit of the layout is: its words are set small. */
    private static final double SCALE = 1.25;

    private final List<Figure> figures;
    private final Box extent;

    private Diagram(List<Figure> figures) {
        this.figures = figures;
        this.extent = figures.stream()
                .map(Figure::extent)
                .reduce(Box::with)
                .orElseThrow(() -> new IllegalArgumentException("The model has no layout"))
                .inset(-MARGIN);
    }

    /**
     * Reads the model's first diagram.
     *
     * @throws IllegalArgumentException if it has none, or holds a kind of element that there is no figure for
     */
    public static Diagram of(BpmnModelInstance model) {
        return new Diagram(model.getModelElementsByType(BpmnDiagram.class).stream()
                .limit(1)
                .flatMap(diagram -> diagram.getBpmnPlane().getDiagramElements().stream())
                .map(Diagram::figure)
                .sorted(Comparator.comparing(Figure::layer))
                .toList());
    }

    private static Figure figure(DiagramElement element) {
        if (element instanceof BpmnShape shape) {
            return ShapeFactory.of(shape);
        }
        if (element instanceof BpmnEdge edge) {
            return ShapeFactory.of(edge);
        }
        throw new IllegalArgumentException(
                "there is no figure for " + element.getElementType().getTypeName());
    }

    /**
     * Draws it, with a white ground.
     *
     * @param title names the picture for those who do not see it
     * @param description says in words what it shows
     */
    public String draw(String title, String description, Highlights marks) {
        Svg svg = new Svg();
        svg.open("svg")
                .attribute("xmlns", "http://www.w3.org/2000/svg")
                .attribute("viewBox", "%s %s %s %s".formatted(numbers(extent)))
                .attribute("width", extent.width() * SCALE)
                .attribute("height", extent.height() * SCALE)
                .attribute("font-family", Typeface.FAMILY)
                .attribute("role", "img")
                .attribute("aria-labelledby", TITLE)
                .attribute("aria-describedby", DESCRIPTION);
        svg.open("title").attribute("id", TITLE).words(title).close();
        svg.open("desc").attribute("id", DESCRIPTION).words(description).close();
        svg.rectangle(extent, 0, Paint.fill(Paint.WHITE));
        List<Figure> ordered = ordered(marks);
        Optional<Figure> now = ordered.stream()
                .filter(figure -> marks.look(figure.id()) == Highlight.CURRENT)
                .findFirst();
        for (Figure figure : ordered) {
            svg.open("g").attribute("data-element", figure.id());
            if (now.filter(figure::equals).isPresent()) {
                svg.attribute("id", NOW);
            }
            if (!figure.name().isEmpty()) {
                svg.open("title").words(figure.name() + state(figure, marks)).close();
            }
            figure.draw(svg, marks.look(figure.id()));
            svg.close();
        }
        ordered.forEach(figure -> figure.drawLabel(svg, marks.look(figure.id())));
        ordered.forEach(figure -> figure.drawMark(svg, marks.look(figure.id()), marks.times(figure.id())));
        return svg.close().markup();
    }

    private static Object[] numbers(Box box) {
        return Stream.of(box.x(), box.y(), box.width(), box.height())
                .map(Svg::number)
                .toArray();
    }

    /** What was passed covers what was not. */
    private List<Figure> ordered(Highlights marks) {
        List<Figure> ordered = new ArrayList<>(figures);
        Function<Figure, Highlight> look = figure -> marks.look(figure.id());
        ordered.sort(Comparator.comparing(Figure::layer).thenComparing(look));
        return ordered;
    }

    private static String state(Figure figure, Highlights marks) {
        return switch (marks.look(figure.id())) {
            case PLAIN, AHEAD -> "";
            case PASSED ->
                marks.times(figure.id()) == 1 ? ": passed" : ": passed %d times".formatted(marks.times(figure.id()));
            case CURRENT -> ": now";
        };
    }
}
