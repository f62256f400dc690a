package org.recommendationtracker.browser;

import java.util.List;
import java.util.Map;

/**
 * What somebody does, over REST, so that the next task is there to be looked at.
 *
 * @param suffix what the key of an action or request adds to the reference
 * @param process the process that an official starts by its form; empty where a task's form is submitted
 */
record Work(String userId, String step, String suffix, String process, Map<String, ?> form) {

    private static final String PAST = "2020-01-31";
    private static final String LATER = "2095-03-26";

    static final List<Work> CONSIDER_THEN_REJECT = List.of(
            does("official", "assign-owner", Map.of("owner", "Policy team")),
            does(
                    "official",
                    "draft-response",
                    Map.of("decision", "UNDER_CONSIDERATION", "reasons", "Ask first.", "reviewDate", LATER)),
            does("minister", "sign-off-response", Map.of("outcome", "SIGNED_OFF")),
            does("official", "consult-partners", Map.of("partner", "Chairs", "view", "Against.", "addAnother", false)),
            does("official", "draft-response", Map.of("decision", "REJECTED", "reasons", "It is law already.")),
            does("minister", "sign-off-response", Map.of("outcome", "SIGNED_OFF")),
            does("panel", "respond-to-rejection", Map.of("outcome", "ACCEPTED")));

    static final List<Work> ACCEPT_AND_IMPLEMENT = List.of(
            does("official", "assign-owner", Map.of("owner", "Policy team")),
            does(
                    "official",
                    "draft-response",
                    Map.of(
                            "decision", "ACCEPTED",
                            "extent", "IN_FULL",
                            "reasons", "Boards need it.",
                            "successTest", "It is published.",
                            "targetDate", LATER)),
            does("minister", "sign-off-response", Map.of("outcome", "SIGNED_OFF")),
            does(
                    "official",
                    "plan-action",
                    Map.of("description", "Revise it.", "owner", "Unit", "dueDate", LATER, "addAnother", false)),
            starts("extension", Map.of("newDate", "2096-03-26", "reasons", "It takes longer.")),
            new Work("minister", "decide-extension", "/X1", "", Map.of("outcome", "GRANTED")),
            starts("correction", Map.of("entry", "OWNER", "value", "Other team", "reasons", "Copied wrongly.")),
            new Work("official2", "confirm-correction", "/K1", "", Map.of("outcome", "CONFIRMED")),
            new Work(
                    "official",
                    "deliver-action",
                    "/A1",
                    "",
                    Map.of("deliveredOn", PAST, "summary", "It is published.")),
            does(
                    "official",
                    "submit-evidence",
                    Map.of(
                            "address",
                            "https://www.example.org/guidance",
                            "publishedOn",
                            PAST,
                            "shows",
                            "Chapter 4 says when.",
                            "addAnother",
                            false)),
            does("panel", "verify", Map.of("outcome", "NOT_MET", "reasons", "It is a draft.")),
            starts("withdrawal", Map.of("ground", "NO_LONGER_APPLICABLE", "reasons", "The boards are abolished.")),
            new Work("panel", "consent-to-withdrawal", "/W1", "", Map.of("outcome", "CONSENTED")));

    private static Work does(String userId, String step, Map<String, ?> form) {
        return new Work(userId, step, "", "", form);
    }

    private static Work starts(String process, Map<String, ?> form) {
        return new Work("official", "", "", process, form);
    }
}
