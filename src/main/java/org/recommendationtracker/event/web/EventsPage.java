package org.recommendationtracker.event.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How a program follows the topics: what they are comes from {@code /asyncapi.json}, and the sample is the file that tests run. */
@Controller
class EventsPage {

    private final List<Topic> topics;
    private final List<String> totals;
    private final String sample;

    EventsPage() {
        JsonNode document = json(text("static/asyncapi.json"));
        this.topics = StreamSupport.stream(document.path("channels").spliterator(), false)
                .map(channel -> topic(document, channel))
                .toList();
        this.totals = text("data/totals-from-events.txt").lines().toList();
        this.sample = text("static/events/ReadEvents.java");
    }

    /**
     * A topic in words.
     *
     * @param schemas file names of those that its messages follow
     */
    record Topic(String name, String description, List<String> schemas) {}

    @GetMapping("/events")
    String page(Model model) {
        model.addAttribute("topics", topics);
        model.addAttribute("totals", totals);
        model.addAttribute("sample", sample);
        return "events";
    }

    private static Topic topic(JsonNode document, JsonNode channel) {
        List<String> schemas = StreamSupport.stream(channel.path("messages").spliterator(), false)
                .map(message -> document.at(message.path("$ref").asText().substring(1)))
                .map(message -> message.at("/payload/$ref").asText().replaceFirst(".*/", "") + ".json")
                .distinct()
                .sorted()
                .toList();
        return new Topic(
                channel.path("address").asText(),
                channel.path("description").asText().lines().findFirst().orElse(""),
                schemas);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
