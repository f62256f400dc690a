package org.recommendationtracker.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody types into the controls of a task's page, by their names. */
final class Controls {

    private Controls() {}

    static Map<String, String> accept() {
        return with(
                date("targetDate", "26", "3", "2095"),
                "decision",
                "ACCEPTED",
                "extent",
                "IN_FULL",
                "reasons",
                "Boards need to know.",
                "successTest",
                "Revised guidance is published.");
    }

    static Map<String, String> consider() {
        return with(date("reviewDate", "31", "1", "2095"), "decision", "UNDER_CONSIDERATION", "reasons", "Ask first.");
    }

    static Map<String, String> plan() {
        return with(date("dueDate", "28", "2", "2095"), "description", "Revise it.", "owner", "Guidance unit");
    }

    static Map<String, String> evidence() {
        return with(
                date("publishedOn", "26", "3", "2014"),
                "address",
                "https://www.gov.uk/government/publications/working-together",
                "shows",
                "Chapter 4 says when.");
    }

    static Map<String, String> date(String field, String day, String month, String year) {
        return Map.of(field + "-day", day, field + "-month", month, field + "-year", year);
    }

    static Map<String, String> with(Map<String, String> controls, String... more) {
        Map<String, String> all = new LinkedHashMap<>(controls);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    static Map<String, String> with(Map<String, String> controls, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(controls);
        all.putAll(more);
        return all;
    }
}
