package org.recommendationtracker.report.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.England;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.recommendation.PastStatus;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.RecommendationReference;
import org.recommendationtracker.recommendation.Recommendations;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.recommendation.UnknownRecommendation;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.report.history.PastCorrection.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what was taken over: one official of the office that answers, or member of the issuing body's panel, says what the past was,
 * and another confirms it.
 */
@Service
@Transactional
public class PastCorrections {

    private static final Set<Role> ROLES = Set.of(Role.OFFICIALS, Role.PANEL);
    private static final int MAX_REASONS = 4_000;

    private final Recommendations recommendations;
    private final PastCorrectionTable table;
    private final KnownParties parties;
    private final Clock clock;

    PastCorrections(Recommendations recommendations, PastCorrectionTable table, KnownParties parties, Clock clock) {
        this.recommendations = recommendations;
        this.table = table;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * Says what the past was.
     *
     * @throws InvalidInput with everything that is wrong
     * @throws StepRefused if it was not taken over, is not the person's to correct, or has moved on from another past
     */
    public PastCorrection ask(String reference, SentPast sent, Person person) {
        Recommendation item = item(reference);
        item.legal(Step.PAST_CORRECTED, item.actorOf(person, ROLES));
        Problems problems = new Problems();
        List<PastStatus> past = read(sent, item, problems);
        String reasons =
                problems.required("reasons", sent.reasons(), MAX_REASONS, "Say why the past that is there is wrong.");
        problems.refuse();
        recommendations.checkPast(item.reference(), past);
        if (!table.pending(reference).isEmpty()) {
            throw StepRefused.notNow("Somebody has corrected it already: confirm or dismiss that first.");
        }
        PastCorrection asked = new PastCorrection(
                UUID.randomUUID().toString(),
                reference,
                past,
                reasons,
                State.PENDING,
                person.userId(),
                Utc.now(clock),
                null,
                null);
        table.insert(asked);
        return asked;
    }

    private List<PastStatus> read(SentPast sent, Recommendation item, Problems problems) {
        LocalDate today = England.today(clock);
        Named named = new Named(problems, parties.now());
        PastReader reader = new PastReader(problems, "past", HistoryFile.entry(sent.changes()), today, named);
        return reader.past(
                problems.past("past.issuedOn", sent.issuedOn(), today).orElse(item.publishedOn()));
    }

    /**
     * Confirms what another person said.
     *
     * @throws UnknownHistory if there is none that the person may know of
     * @throws StepRefused if they said it themselves, it is decided already, or it has moved on since
     */
    public void confirm(String reference, String id, Person person) {
        PastCorrection asked = find(reference, id, person);
        Recommendation item = item(asked.reference());
        Actor actor = item.actorOf(person, ROLES);
        if (asked.askedBy().equals(person.userId())) {
            throw StepRefused.notYou("You corrected it: somebody else confirms it.");
        }
        decide(asked, State.CONFIRMED, person);
        recommendations.correctPast(
                item.reference(), asked.past(), actor, "Asked by " + asked.askedBy() + ": " + asked.reasons());
    }

    /** Leaves the past as it is; whoever asked may do so too. Throws as {@link #confirm} does. */
    public void dismiss(String reference, String id, Person person) {
        decide(find(reference, id, person), State.DISMISSED, person);
    }

    /** One that the person may decide. */
    @Transactional(readOnly = true)
    public PastCorrection find(String reference, String id, Person person) {
        PastCorrection asked = table.find(id)
                .filter(found -> found.reference().equals(reference))
                .orElseThrow(() -> new UnknownHistory(id));
        item(asked.reference()).actorOf(person, ROLES);
        return asked;
    }

    /** Those of a recommendation that wait, for those who may decide them. */
    @Transactional(readOnly = true)
    public List<PastCorrection> pending(String reference, Person person) {
        item(reference).actorOf(person, ROLES);
        return table.pending(reference);
    }

    private void decide(PastCorrection asked, State state, Person person) {
        if (!table.decide(asked.id(), state, person.userId(), Utc.now(clock))) {
            throw StepRefused.notNow("This correction is decided already.");
        }
    }

    private Recommendation item(String reference) {
        return RecommendationReference.parse(reference)
                .flatMap(recommendations::find)
                .orElseThrow(() -> new UnknownRecommendation(reference));
    }
}
