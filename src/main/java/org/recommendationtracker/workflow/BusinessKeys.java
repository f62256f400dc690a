package org.recommendationtracker.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.recommendationtracker.recommendation.ClockReference;
import org.recommendationtracker.recommendation.RecommendationReference;

/**
 * The business keys of processes: a recommendation's reference, or that with a letter and a number for a thing of its own:
 * an action ({@code SCRP-2014-01/A2}), a clock (C), an extension (X), a withdrawal (W), a correction (K), a duplicate (D), a reopening (R), a split (S), a board's report (B).
 */
public final class BusinessKeys {

    private BusinessKeys() {}

    public static RecommendationReference recommendation(String businessKey) {
        int end = businessKey.indexOf('/');
        return new RecommendationReference(end < 0 ? businessKey : businessKey.substring(0, end));
    }

    /** What a process is about; empty if that is a report, whose reference may look like a recommendation's. */
    public static Optional<RecommendationReference> subject(String process, String businessKey) {
        return process.equals(Processes.PANEL_REPORT) ? Optional.empty() : Optional.of(recommendation(businessKey));
    }

    public static RecommendationReference recommendation(DelegateExecution execution) {
        return recommendation(execution.getProcessBusinessKey());
    }

    public static ClockReference clock(DelegateExecution execution) {
        return new ClockReference(recommendation(execution), number(execution.getProcessBusinessKey()));
    }

    /** 2 in {@code SCRP-2014-01/X2}. */
    public static int number(String businessKey) {
        return Integer.parseInt(businessKey.substring(businessKey.indexOf('/') + 2));
    }

    /** X in {@code SCRP-2014-01/X2}. */
    public static char kind(String businessKey) {
        return businessKey.charAt(businessKey.indexOf('/') + 1);
    }
}
