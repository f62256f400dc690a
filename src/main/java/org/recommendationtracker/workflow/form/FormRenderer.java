package org.recommendationtracker.workflow.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.recommendationtracker.workflow.form.Form.Choice;
import org.recommendationtracker.workflow.form.Form.Component;
import org.recommendationtracker.workflow.form.Form.Field;
import org.recommendationtracker.workflow.form.Form.Group;
import org.recommendationtracker.workflow.form.Form.Kind;
import org.recommendationtracker.workflow.form.Form.Text;
import org.recommendationtracker.workflow.form.FormView.Block;
import org.recommendationtracker.workflow.form.FormView.FieldBlock;
import org.recommendationtracker.workflow.form.FormView.GroupBlock;
import org.recommendationtracker.workflow.form.FormView.Mistake;
import org.recommendationtracker.workflow.form.FormView.Option;
import org.recommendationtracker.workflow.form.FormView.TextBlock;

/** Turns a form, its values and what is wrong with them into the parts of a page. */
public final class FormRenderer {

    private final Typed typed;
    private final List<Problem> problems;
    private final Map<String, Object> context;
    private final Placements places;

    private FormRenderer(Form form, Map<String, ?> shown, Typed typed, List<Problem> problems) {
        this.typed = typed;
        this.problems = problems;
        this.context = Submission.context(form, typed, shown);
        this.places = new Placements(form, context);
    }

    /**
     * Draws up a page.
     *
     * @param shown values of placeholders and conditions
     * @param typed what the controls hold
     */
    public static FormView render(Form form, Map<String, ?> shown, Typed typed, List<Problem> problems) {
        FormRenderer renderer = new FormRenderer(form, shown, typed, problems);
        List<Block> blocks = renderer.blocks(form.components().stream()
                .filter(component -> renderer.places.of(component).inTurn()));
        return new FormView(blocks, renderer.mistakes(blocks));
    }

    private List<Block> blocks(Stream<Component> components) {
        return components.map(this::block).toList();
    }

    private Block block(Component component) {
        String onlyIf = places.of(component).onlyIf();
        if (component instanceof Text text) {
            return new TextBlock(text.text().fill(context));
        }
        if (component instanceof Group group) {
            return new GroupBlock(
                    group.label().fill(context),
                    onlyIf,
                    blocks(group.components().stream()
                            .filter(inner -> places.of(inner).inTurn())));
        }
        return field((Field) component, onlyIf);
    }

    private FieldBlock field(Field field, String onlyIf) {
        return new FieldBlock(
                field,
                field.description().words(context),
                onlyIf,
                typed.text(field.key()),
                typed.date(field),
                choices(field).map(choice -> option(field, choice)).toList(),
                problems.stream()
                        .filter(problem -> problem.field().equals(field.key()))
                        .map(Problem::message)
                        .findFirst()
                        .orElse(null));
    }

    private Stream<Choice> choices(Field field) {
        return field.kind() == Kind.CHECKBOX
                ? Stream.of(new Choice("true", field.label()))
                : field.choices(context).stream();
    }

    private Option option(Field field, Choice choice) {
        return new Option(
                choice.value(),
                choice.label(),
                typed.values(field.key()).contains(choice.value()),
                blocks(places.below(field.key(), choice.value()).stream()));
    }

    /** One line for each field that is wrong, in the page's order, which what stands below an answer has changed. */
    private List<Mistake> mistakes(List<Block> blocks) {
        List<Mistake> mistakes = new ArrayList<>();
        Set<String> told = new HashSet<>();
        fields(blocks).forEach(field -> {
            String error = field.error();
            if (error != null) {
                told.add(field.key());
                mistakes.add(new Mistake(error, field.firstWrongControl()));
            }
        });
        Map<String, Mistake> others = new LinkedHashMap<>();
        problems.stream()
                .filter(problem -> !told.contains(problem.field()))
                .forEach(problem -> others.putIfAbsent(problem.message(), new Mistake(problem.message(), null)));
        mistakes.addAll(others.values());
        return mistakes;
    }

    private static Stream<FieldBlock> fields(List<Block> blocks) {
        return blocks.stream().flatMap(block -> {
            if (block instanceof GroupBlock group) {
                return fields(group.blocks());
            }
            return block instanceof FieldBlock field
                    ? Stream.concat(
                            Stream.of(field), field.options().stream().flatMap(option -> fields(option.revealed())))
                    : Stream.empty();
        });
    }
}
