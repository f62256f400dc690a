package org.recommendationtracker.notice;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.recommendationtracker.party.Boards;

/** Events as agreed, valid as they stand; a test changes only what matters to it. */
final class TestEvents {

    static final String OFFICE = "dfe-children-families";
    static final String ISSUING_BODY = "scr-panel";
    static final String PANEL = "panel.scr-panel";
    static final String TYPES = "org.recommendationtracker.";

    private TestEvents() {}

    static CloudEventBuilder accepted(String... boards) {
        return recommendation("accepted", "Accepted", boards);
    }

    static CloudEventBuilder recommendation(String event, String title, String... boards) {
        String named = Arrays.stream(boards).map("\"%s\""::formatted).collect(Collectors.joining(","));
        return event("recommendation." + event, "SCRP-2014-01", "/recommendations/SCRP-2014-01")
                .withData("application/json", bytes("""
                        {"step": "X", "title": "%s", "effectiveOn": "2014-11-20", "recordedAt": "2014-11-20T10:00:00Z",
                         "previousStatus": "ISSUED", "status": "ACCEPTED",
                         "recommendation": {"reference": "SCRP-2014-01", "report": "SCRP-2014", "number": 1,
                           "office": "dfe-children-families", "text": "Every board should publish each review.",
                           "themes": ["publication"], "boards": [%s], "status": "ACCEPTED", "clocks": []}}
                        """.formatted(title, named)));
    }

    /** @param boards that it concerns; an event of before they were told if there are none */
    static CloudEventBuilder reportPublished(String... boards) {
        String named = Arrays.stream(boards).map("\"%s\""::formatted).collect(Collectors.joining(","));
        return event("report.published", "SCRP-2014", "/reports/SCRP-2014")
                .withData("application/json", bytes("""
                        {"step": "PUBLISHED", "title": "Report published", "effectiveOn": "2014-07-31",
                         "recordedAt": "2014-07-31T10:00:00Z",
                         "report": {"reference": "SCRP-2014", "title": "First annual report",
                           "addressedTo": "dfe-children-families", "issuingBody": "The panel", "publishedOn": "2014-07-31"%s}}
                        """.formatted(
                                boards.length == 0 ? "" : ", \"boards\": [" + named + "]")));
    }

    static CloudEventBuilder event(String name, String subject, String source) {
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType(TYPES + name + ".v1")
                .withSource(URI.create(source))
                .withSubject(subject)
                .withTime(OffsetDateTime.parse("2014-11-20T10:00:00Z"))
                .withExtension("issuingbody", ISSUING_BODY)
                .withExtension("sequence", "7");
    }

    /** The report that these events are about, and no other. */
    static RegisteredReports registered() {
        return new RegisteredReports() {
            @Override
            public Optional<String> issuerOf(String report) {
                return report.equals("SCRP-2014") ? Optional.of(ISSUING_BODY) : Optional.empty();
            }

            @Override
            public boolean isPublished(String report) {
                return report.equals("SCRP-2014");
            }

            @Override
            public Collection<String> boardsOf(String report) {
                return report.equals("SCRP-2014") ? List.of(Boards.ALL) : List.of();
            }
        };
    }

    static CloudEvent withData(String json) {
        return accepted("norfolk").withData("application/json", bytes(json)).build();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
