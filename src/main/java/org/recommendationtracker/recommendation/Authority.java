package org.recommendationtracker.recommendation;

import java.util.Set;
import java.util.stream.Collectors;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;

/**
 * Who may act on a recommendation: officials and the private office of the office that answers it, and the panel of the
 * body that issued it. A part is answered by an office of its own. What happens by itself is nobody's to do.
 */
final class Authority {

    private Authority() {}

    /** @throws StepRefused if the step is not for the actor's role, or the actor acts for another party */
    static void check(Recommendation item, Step step, Actor actor) {
        if (actor.role() == Role.SYSTEM) {
            return;
        }
        if (!step.roles().contains(actor.role())) {
            throw StepRefused.notYou("\"%s\" is for: %s.".formatted(step.title(), titles(step.roles())));
        }
        checkParty(item, actor);
    }

    /** @throws StepRefused if the actor acts for a party that has nothing to do with the recommendation */
    static void checkParty(Recommendation item, Actor actor) {
        String party = item.partyOf(actor.role());
        if (!party.equals(actor.party())) {
            throw StepRefused.notYou(anotherParty(item, actor.role(), party));
        }
    }

    /** The person in the role, among these, in which they may act on a recommendation. */
    static Actor of(Person person, Recommendation item, Set<Role> roles) {
        return roles.stream()
                .flatMap(role -> person.as(role, item.partyOf(role)).stream())
                .findFirst()
                .orElseThrow(() -> roles.stream()
                        .filter(person::has)
                        .findFirst()
                        .map(role -> StepRefused.notYou(anotherParty(item, role, item.partyOf(role))))
                        .orElseGet(() -> StepRefused.notYou("This step is for: " + titles(roles) + ".")));
    }

    static Set<Role> rolesOf(Person person, Recommendation item) {
        return person.memberships().stream()
                .filter(membership -> switch (membership.role()) {
                    case OFFICIALS, PRIVATE_OFFICE, PANEL ->
                        item.partyOf(membership.role()).equals(membership.party());
                    case LSCB, AUDITORS, ADMINISTRATORS, SYSTEM -> true;
                })
                .map(Membership::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String anotherParty(Recommendation item, Role role, String party) {
        return role == Role.PANEL
                ? "%s was issued by another body (%s), whose panel alone acts on it.".formatted(item.reference(), party)
                : "%s is answered by another office (%s), which alone acts on it.".formatted(item.reference(), party);
    }

    private static String titles(Set<Role> roles) {
        return roles.stream().map(Role::title).sorted().collect(Collectors.joining(", "));
    }
}
