package org.recommendationtracker.recommendation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;

/**
 * Who may act on a recommendation: officials and the private office of the office that answers it, and the panel of the
 * body that issued it. A part is answered by an office of its own. A board acts for itself, on what concerns it. What happens by itself is nobody's to do.
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
        if (!isConcerned(item, actor.role(), actor.party())) {
            throw StepRefused.notYou(anotherParty(item, actor.role()));
        }
    }

    /** The person in the role, among these, in which they may act on a recommendation. */
    static Actor of(Person person, Recommendation item, Set<Role> roles) {
        return acting(person, item, roles).findFirst().orElseThrow(() -> roles.stream()
                .filter(person::has)
                .findFirst()
                .map(role -> StepRefused.notYou(anotherParty(item, role)))
                .orElseGet(() -> StepRefused.notYou("This step is for: " + titles(roles) + ".")));
    }

    /** The person for the board that they name, or for the only one that they belong to. */
    static Actor board(Person person, Recommendation item, @Nullable String board) {
        List<Actor> theirs = acting(person, item, Set.of(Role.LSCB))
                .filter(actor -> board == null || board.equals(actor.party()))
                .toList();
        if (theirs.size() > 1) {
            throw StepRefused.input(
                    "board",
                    "You belong to several boards: give the code of the one that reports, of %s."
                            .formatted(
                                    theirs.stream().map(Actor::party).sorted().collect(Collectors.joining(", "))));
        }
        if (theirs.isEmpty() && board != null) {
            throw StepRefused.notYou(
                    "You do not belong to the board %s, or %s does not concern it.".formatted(board, item.reference()));
        }
        return theirs.isEmpty() ? of(person, item, Set.of(Role.LSCB)) : theirs.get(0);
    }

    /** The person in each of the roles at each of the parties for which they may act on a recommendation. */
    static Stream<Actor> acting(Person person, Recommendation item, Set<Role> roles) {
        return person.memberships().stream()
                .filter(membership ->
                        roles.contains(membership.role()) && isConcerned(item, membership.role(), membership.party()))
                .map(membership -> new Actor(person.userId(), membership.role(), membership.party()));
    }

    private static boolean isConcerned(Recommendation item, Role role, @Nullable String party) {
        return role == Role.LSCB ? item.concerns(party) : item.partyOf(role).equals(party);
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

    private static String anotherParty(Recommendation item, Role role) {
        return switch (role) {
            case LSCB ->
                "%s does not concern this board: only those that it names act on it.".formatted(item.reference());
            case PANEL ->
                "%s was issued by another body (%s), whose panel alone acts on it."
                        .formatted(item.reference(), item.partyOf(role));
            default ->
                "%s is answered by another office (%s), which alone acts on it."
                        .formatted(item.reference(), item.partyOf(role));
        };
    }

    private static String titles(Set<Role> roles) {
        return roles.stream().map(Role::title).sorted().collect(Collectors.joining(", "));
    }
}
