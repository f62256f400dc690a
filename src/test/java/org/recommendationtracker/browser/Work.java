package org.recommendationtracker.browser;

import java.util.List;
import java.util.Map;

/** What is done, so that the next form is there to be looked at. */
sealed interface Work {

    /** Somebody fills in a task's form. {@code suffix} is what the key of an action or request adds to the reference. */
    record Fill(String userId, String step, String suffix, Map<String, ?> form) implements Work {}

    /** Somebody begins a process, whose form is named {@code step}. */
    record Start(String userId, String process, String step, Map<String, ?> form) implements Work {}

    /** A form is only looked at: that of a process's start or, if none is named, of the report's task. */
    record Look(String userId, String process, String step) implements Work {}

    /** Days go by, and everything that is due in them happens. */
    record Pass(int days) implements Work {}

    String PAST = "2020-01-31";
    String LATER = "2095-03-26";

    List<Work> LATE_THEN_REJECTED_THEN_WITHDRAWN = List.of(
            // until reasons are demanded for an answer that was overdue when the report came
            new Pass(45),
            new Fill("official", "give-reasons", "/C1", Map.of("reasons", "The team was moved.")),
            fill("official", "assign-owner", Map.of("owner", "Policy team")),
            fill(
                    "official",
                    "draft-response",
                    Map.of("decision", "UNDER_CONSIDERATION", "reasons", "Ask first.", "reviewDate", LATER)),
            fill("minister", "sign-off-response", Map.of("outcome", "SIGNED_OFF")),
            fill("official", "consult-partners", Map.of("partner", "Chairs", "view", "Against.", "addAnother", false)),
            fill("official", "draft-response", Map.of("decision", "REJECTED", "reasons", "It is law already.")),
            fill("minister", "sign-off-response", Map.of("outcome", "SIGNED_OFF")),
            fill("panel", "respond-to-rejection", Map.of("outcome", "ACCEPTED")),
            new Start("panel", "reopening", "reopen", Map.of("reasons", "The law has changed.")),
            new Start(
                    "official",
                    "withdrawal",
                    "propose-withdrawal",
                    Map.of("ground", "NO_LONGER_APPLICABLE", "reasons", "The boards are abolished.")),
            new Fill("panel", "consent-to-withdrawal", "/W1", Map.of("outcome", "CONSENTED")));

    List<Work> ACCEPTED_AND_IMPLEMENTED_FOR_GOOD = List.of(
            new Look("official", "split", "split-recommendation"),
            new Look("official", "duplicate", "link-duplicate"),
            fill("official", "assign-owner", Map.of("owner", "Policy team")),
            fill(
                    "official",
                    "draft-response",
                    Map.of(
                            "decision", "ACCEPTED",
                            "extent", "IN_FULL",
                            "reasons", "Boards need it.",
                            "successTest", "It is published.",
                            "targetDate", LATER)),
            fill("minister", "sign-off-response", Map.of("outcome", "SIGNED_OFF")),
            new Look("minister", "", "issue-letter"),
            new Start(
                    "norfolk",
                    "board-report",
                    "report-local-change",
                    Map.of("change", "NOT_YET_VISIBLE", "account", "We have not seen it yet.")),
            fill(
                    "official",
                    "plan-action",
                    Map.of("description", "Revise it.", "owner", "Unit", "dueDate", LATER, "addAnother", false)),
            new Start(
                    "official",
                    "extension",
                    "ask-for-extension",
                    Map.of("newDate", "2096-03-26", "reasons", "It takes longer.")),
            new Fill("minister", "decide-extension", "/X1", Map.of("outcome", "GRANTED")),
            new Start(
                    "official",
                    "correction",
                    "propose-correction",
                    Map.of("entry", "OWNER", "value", "Other team", "reasons", "Copied wrongly.")),
            new Fill("official2", "confirm-correction", "/K1", Map.of("outcome", "CONFIRMED")),
            new Fill("official", "deliver-action", "/A1", Map.of("deliveredOn", PAST, "summary", "It is published.")),
            fill(
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
            new Pass(120),
            new Fill("panel", "explain-late-verification", "/C4", Map.of("reasons", "Somebody fell ill.")),
            fill("panel", "verify", Map.of("outcome", "MET", "reasons", "It says when.")),
            new Pass(366),
            fill("panel", "check-lasting", Map.of("outcome", "LASTED", "reasons", "It is still in force.")));

    private static Work fill(String userId, String step, Map<String, ?> form) {
        return new Fill(userId, step, "", form);
    }
}
