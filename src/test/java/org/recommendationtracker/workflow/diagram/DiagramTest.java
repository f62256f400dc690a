package org.recommendationtracker.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class DiagramTest {

    private static final Pattern GROUP = Pattern.compile("<g data-element=\"([^\"]+)\"[^>]*>(.*?)</g>", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)</title>");
    private static final Pattern PLACE = Pattern.compile(" (x|y|cx|cy|transform|width|height|r|rx)=\"[^\"]*\"");
    private static final Pattern WORDS = Pattern.compile("<(title|text)[^>]*>[^<]*</(title|text)>");

    /** What lies in a closed part is not seen. */
    private static final Set<String> HIDDEN = Set.of("hidden-start");

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_element_of_every_model_is_drawn(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());

        assertThat(drawn(model, Highlights.NONE).keySet()).containsExactlyInAnyOrderElementsOf(ids(model));
    }

    @Test
    void every_kind_of_element_is_drawn() {
        Set<String> ids = new HashSet<>(ids(everyElement()));
        ids.removeAll(HIDDEN);

        assertThat(drawn(everyElement(), Highlights.NONE).keySet()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void no_two_kinds_of_events_tasks_or_gateways_look_alike() {
        Map<String, String> drawn = drawn(everyElement(), Highlights.NONE);
        Map<String, String> looks = new HashMap<>();
        drawn.forEach((id, markup) -> {
            if (id.matches("(start|intermediatecatch|intermediatethrow|end)-.*|.*-(task|gateway)|reminder")) {
                looks.put(id, shapes(markup));
            }
        });

        assertThat(looks).hasSizeGreaterThan(35);
        assertThat(looks.values()).doesNotHaveDuplicates();
    }

    @Test
    void what_there_is_no_figure_for_is_named() {
        String model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                    xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">
                  <process id="process"><dataObject id="data" /><dataObjectReference id="paper" dataObjectRef="data" /></process>
                  <di:BPMNDiagram><di:BPMNPlane bpmnElement="process">
                    <di:BPMNShape bpmnElement="paper"><dc:Bounds x="0" y="0" width="50" height="50" /></di:BPMNShape>
                  </di:BPMNPlane></di:BPMNDiagram>
                </definitions>""";

        assertThatThrownBy(() -> Diagram.of(read(model)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no figure for dataObjectReference (paper)");
    }

    @Test
    void a_model_without_layout_is_refused() {
        String model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test">
                  <process id="process"><startEvent id="start" /></process>
                </definitions>""";

        assertThatThrownBy(() -> Diagram.of(read(model))).hasMessage("The model has no layout");
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_picture_is_well_formed_named_and_described(Path file) throws Exception {
        String svg = Diagram.of(Bpmn.readModelFromFile(file.toFile()))
                .draw("A < B", "“Signed off?” & more", Highlights.NONE);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("A < B");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("“Signed off?” & more");
        assertThat(svg).doesNotContain(" style=", "<style", "<script", " on");
    }

    @Test
    void names_of_a_model_are_text() {
        assertThat(drawn(everyElement(), Highlights.NONE).get("lane")).contains("Everybody &amp; &lt;all&gt;");
    }

    @Test
    void a_long_label_is_broken_between_words() {
        assertThat(drawn(everyElement(), Highlights.NONE).get("user-task"))
                .contains(">A task of a</text>", ">person with a</text>", ">name of many</text>", ">words</text>");
    }

    @Test
    void what_was_passed_differs_from_the_rest_by_its_lines_and_marks() {
        Highlights marks = new Highlights(
                Map.of("user-task", 1, "receive-task", 3, "otherwise", 1, "decide", 1), Set.of("receive-task"));
        Map<String, String> drawn = drawn(everyElement(), marks);
        String svg = Diagram.of(everyElement()).draw("", "", marks);

        assertThat(title(drawn, "user-task")).isEqualTo("A task of a person with a name of many words: passed");
        assertThat(title(drawn, "receive-task")).isEqualTo("Receive: now");
        assertThat(title(drawn, "otherwise")).isEqualTo("No: passed");
        assertThat(title(drawn, "send-task")).isEqualTo("Send");
        assertThat(drawn.get("user-task")).contains("stroke-width=\"3\"");
        assertThat(drawn.get("otherwise")).contains("stroke-width=\"3\"");
        assertThat(drawn.get("receive-task")).contains("stroke-width=\"4\"");
        assertThat(drawn.get("send-task")).contains("stroke-width=\"1\"").doesNotContain("stroke-width=\"3\"");
        assertThat(svg).contains(">Now</text>", ">3×</text>", "<g data-element=\"receive-task\" id=\"process-now\">");
    }

    @Test
    void a_picture_of_the_model_itself_has_no_marks() {
        assertThat(Diagram.of(everyElement()).draw("", "", Highlights.NONE)).doesNotContain("process-now", "Now", "×");
    }

    /** The markup of each element by its id. */
    private static Map<String, String> drawn(BpmnModelInstance model, Highlights marks) {
        return GROUP.matcher(Diagram.of(model).draw("", "", marks))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static String title(Map<String, String> drawn, String id) {
        Matcher title = TITLE.matcher(Objects.requireNonNull(drawn.get(id)));
        return title.find() ? title.group(1) : "";
    }

    /** What is left of an element's markup without its words and its place. */
    private static String shapes(String markup) {
        return PLACE.matcher(WORDS.matcher(markup).replaceAll("")).replaceAll("");
    }

    private static List<String> ids(BpmnModelInstance model) {
        return Stream.of(
                        FlowElement.class,
                        Lane.class,
                        Participant.class,
                        MessageFlow.class,
                        TextAnnotation.class,
                        Association.class)
                .flatMap(kind -> model.getModelElementsByType(kind).stream())
                .map(element -> ((BaseElement) element).getId())
                .toList();
    }

    private static BpmnModelInstance everyElement() {
        try (InputStream xml = DiagramTest.class.getResourceAsStream("/every-element.bpmn")) {
            return Bpmn.readModelFromStream(xml);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BpmnModelInstance read(String xml) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
