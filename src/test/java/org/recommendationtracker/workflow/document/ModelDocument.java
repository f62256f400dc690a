package org.recommendationtracker.workflow.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The page about all models: for each process its picture, what people do in it, what happens by itself, and what is asked. */
final class ModelDocument {

    private static final RaisedSteps RAISED = new RaisedSteps();

    private ModelDocument() {}

    static String of(List<Path> files) throws IOException {
        List<String> index = new ArrayList<>();
        StringBuilder chapters = new StringBuilder();
        for (Path file : files) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            index.add("| [%s](#%s) | [`%s`](%s) | %s |"
                    .formatted(
                            title(model),
                            anchor(title(model)),
                            file.getFileName(),
                            file.getFileName(),
                            cell(purpose(model))));
            chapters.append(chapter(file, model));
        }
        return """
                # Process models

                Written from the models and forms in this folder; a test fails when this page or a picture is stale. Write them
                anew with `./mvnw test -Dtest=ModelDocumentTest -Ddocs.write=true`.

                | process | model | what it is for |
                |---|---|---|
                %s

                Besides: [`audiences.dmn`](audiences.dmn) says who is told of which event, [`clocks.dmn`](clocks.dmn) how long
                [clocks](#clocks) run, and [`forms/`](forms) holds the forms of the steps. What a step raises is one event each, to be found at
                `/asyncapi.json` of the running product.
                %s
                ## Clocks

                How long each may run, and the ladder that is climbed once it is late, from [`clocks.dmn`](clocks.dmn): due soon,
                overdue (the day after the date), a second and a third notice, and reasons demanded.

                %s""".formatted(String.join("\n", index), chapters, ClockDocument.of(Path.of("bpmn/clocks.dmn")));
    }

    static String title(BpmnModelInstance model) {
        return process(model).getName();
    }

    static String purpose(BpmnModelInstance model) {
        return documentation(process(model));
    }

    static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.bpmn$", "");
    }

    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(text -> text.getTextContent().strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(" "));
    }

    /** Text that cannot end a table's cell. */
    static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s*\\R\\s*", " ");
    }

    static String named(FlowNode node) {
        return node.getName() == null
                ? "`" + node.getId() + "`"
                : "**%s**<br>`%s`".formatted(cell(node.getName()), node.getId());
    }

    private static String chapter(Path file, BpmnModelInstance model) throws IOException {
        return """

                ## %s

                %s

                ![%s](../docs/images/%s-process.svg)
                """.formatted(title(model), purpose(model), title(model), stem(file))
                + table("What people do", "| step | who | what to do | form | due | raises |", people(file, model))
                + table("What happens by itself", "| element | kind | what it means |", automatic(model))
                + table("Which way it goes", "| question | answers | why |", questions(model));
    }

    private static String table(String heading, String columns, List<String> rows) {
        String rule = "|---".repeat((int) columns.chars().filter(c -> c == '|').count() - 1) + "|";
        return rows.isEmpty()
                ? ""
                : "\n### %s\n\n%s\n%s\n%s\n".formatted(heading, columns, rule, String.join("\n", rows));
    }

    private static List<String> people(Path file, BpmnModelInstance model) throws IOException {
        Lanes lanes = new Lanes(model);
        List<String> rows = new ArrayList<>();
        for (FlowNode node : nodes(model)) {
            if (node instanceof UserTask task) {
                rows.add("| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                named(task),
                                lanes.whoDoes(task, task.getCamundaCandidateGroups()),
                                cell(documentation(task)),
                                FormDocument.fields(file.resolveSibling("forms"), task.getCamundaFormRef()),
                                task.getCamundaDueDate() == null ? "" : code(task.getCamundaDueDate()),
                                raised(task)));
            } else if (node instanceof StartEvent start && start.getCamundaFormRef() != null) {
                rows.add("| %s | %s | %s | %s | | %s |"
                        .formatted(
                                named(start),
                                lanes.whoDoes(start, process(model).getCamundaCandidateStarterGroups()),
                                cell(documentation(start)),
                                FormDocument.fields(file.resolveSibling("forms"), start.getCamundaFormRef()),
                                raised(start)));
            }
        }
        return rows;
    }

    /** The handler of a form that starts a process has the form's name. */
    private static String raised(FlowNode node) {
        String form = node instanceof StartEvent start ? start.getCamundaFormRef() : node.getId();
        return cell(String.join("<br>", RAISED.of(form)));
    }

    private static List<String> automatic(BpmnModelInstance model) {
        return nodes(model).stream()
                .filter(node -> !(node instanceof UserTask) && !(node instanceof Gateway))
                .map(node -> "| %s | %s | %s |".formatted(named(node), Kinds.of(node), cell(documentation(node))))
                .toList();
    }

    private static List<String> questions(BpmnModelInstance model) {
        return nodes(model).stream()
                .filter(node -> node instanceof Gateway)
                .map(node -> "| %s | %s | %s |"
                        .formatted(
                                named(node),
                                node.getOutgoing().stream()
                                        .map(flow -> answer(node, flow))
                                        .collect(Collectors.joining("<br>")),
                                cell(documentation(node))))
                .toList();
    }

    private static String answer(FlowNode gateway, SequenceFlow flow) {
        String answer = flow.getName() == null ? "" : cell(flow.getName()) + " ";
        String otherwise =
                gateway instanceof ExclusiveGateway choice && flow.equals(choice.getDefault()) ? " (otherwise)" : "";
        FlowNode target = flow.getTarget();
        return answer + "→ " + (target.getName() == null ? code(target.getId()) : cell(target.getName())) + otherwise;
    }

    static String code(String text) {
        return "`" + cell(text) + "`";
    }

    static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** In the order of the file; those of a part follow it. */
    private static List<FlowNode> nodes(BpmnModelInstance model) {
        return nodes(process(model).getFlowElements()).toList();
    }

    private static Stream<FlowNode> nodes(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .flatMap(node -> node instanceof SubProcess part
                        ? Stream.concat(Stream.of(node), nodes(part.getFlowElements()))
                        : Stream.of(node));
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }
}
