package org.recommendationtracker.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * At the start, enters what is not in the register, as after an upgrade; on request compares all of it with the audit trail,
 * puts right what differs and says what that was.
 */
@Component
@Order(-1)
class RegisterCheck implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterCheck.class);
    private static final int BATCH = 1_000;

    /** As many differences are named in the log's last line. */
    private static final int NAMED = 20;

    private static final String NOT_COMPARED = " (cannot be compared)";

    private final Recommendations recommendations;
    private final RegisterEntries entries;
    private final RegisterRebuild rebuild;
    private final SumsCheck sums;
    private final RegisterSettings settings;

    RegisterCheck(
            Recommendations recommendations,
            RegisterEntries entries,
            RegisterRebuild rebuild,
            SumsCheck sums,
            RegisterSettings settings) {
        this.recommendations = recommendations;
        this.entries = entries;
        this.rebuild = rebuild;
        this.sums = sums;
        this.settings = settings;
    }

    /**
     * What was compared.
     *
     * @param recommendations how many
     * @param differences what was put right, or could not be, each with the reference
     * @param wrongSums how many sums of the totals were put right
     */
    record Outcome(long recommendations, List<String> differences, int wrongSums) {

        private String inWords() {
            return "%,d recommendations compared with the audit trail, %,d differed%s; %,d sums of the totals were wrong"
                    .formatted(recommendations, differences.size(), named(differences), wrongSums);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.rebuild()) {
            LOG.info("The register: {}", rebuild().inWords());
        } else if (entries.countWithFormer() < recommendations.count()) {
            Outcome outcome = compare(true);
            List<String> failures = outcome.differences().stream()
                    .filter(difference -> difference.endsWith(NOT_COMPARED))
                    .toList();
            LOG.info(
                    "The register: {} entered, {} not{}",
                    outcome.recommendations() - failures.size(),
                    failures.size(),
                    named(failures));
        }
    }

    /** Compares everything and puts right what differs. */
    Outcome rebuild() {
        Outcome outcome = compare(false);
        return new Outcome(outcome.recommendations(), outcome.differences(), sums.repair());
    }

    private Outcome compare(boolean missingOnly) {
        List<String> differences = new ArrayList<>();
        long compared = 0;
        String after = "";
        List<RecommendationReference> batch = recommendations.references(after, BATCH);
        while (!batch.isEmpty()) {
            List<RecommendationReference> chosen = missingOnly ? missing(batch) : batch;
            chosen.forEach(reference -> compare(reference, differences));
            compared += chosen.size();
            after = batch.get(batch.size() - 1).value();
            batch = recommendations.references(after, BATCH);
        }
        return new Outcome(compared, differences, 0);
    }

    private List<RecommendationReference> missing(List<RecommendationReference> batch) {
        Set<String> known = new HashSet<>(
                entries.known(batch.stream().map(RecommendationReference::value).toList()));
        return batch.stream()
                .filter(reference -> !known.contains(reference.value()))
                .toList();
    }

    private void compare(RecommendationReference reference, List<String> differences) {
        try {
            List<String> found = rebuild.rebuild(reference);
            if (!found.isEmpty()) {
                differences.add(reference + " (" + String.join(", ", found) + ")");
            }
        } catch (RuntimeException e) {
            LOG.error("{} cannot be compared with the audit trail", reference, e);
            differences.add(reference + NOT_COMPARED);
        }
    }

    private static String named(List<String> some) {
        return some.isEmpty() ? "" : ": " + String.join(", ", some.subList(0, Math.min(NAMED, some.size())));
    }
}
