package org.recommendationtracker.workflow.step;

import java.util.Set;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.recommendation.Recommendation;
import org.recommendationtracker.recommendation.StepRefused;

/**
 * Who starts a process by its form. For whom they act is known once the form says what it is about.
 *
 * @param roles to which the model gives the start
 */
public record Starter(Person person, Set<Role> roles) {

    /** @throws StepRefused if the person has no such role at the recommendation's office or issuing body */
    Actor on(Recommendation item) {
        return item.actorOf(person, roles);
    }
}
