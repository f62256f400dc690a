package org.recommendationtracker.security;

import static org.recommendationtracker.People.CHILDREN;
import static org.recommendationtracker.People.SCR_PANEL;

import java.util.Arrays;
import java.util.Set;
import org.recommendationtracker.People;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;

/** Everybody who might try a step on a recommendation that the children's minister answers and the national panel issued. */
enum Caller {
    OFFICIAL("Official of the office", new Membership(Role.OFFICIALS, CHILDREN)),
    OTHER_OFFICIAL("Official of another office", new Membership(Role.OFFICIALS, Caller.OTHER_OFFICE)),
    PRIVATE_OFFICE("Private office of the office", new Membership(Role.PRIVATE_OFFICE, CHILDREN)),
    OTHER_PRIVATE_OFFICE("Another private office", new Membership(Role.PRIVATE_OFFICE, Caller.OTHER_OFFICE)),
    PANEL("Panel of the issuing body", new Membership(Role.PANEL, SCR_PANEL)),
    OTHER_PANEL("Another panel", new Membership(Role.PANEL, Caller.OTHER_BODY)),
    OFFICIAL_AND_OTHER_PRIVATE_OFFICE(
            "Official of the office, and in another's private office",
            new Membership(Role.OFFICIALS, CHILDREN),
            new Membership(Role.PRIVATE_OFFICE, Caller.OTHER_OFFICE)),
    PRIVATE_OFFICE_AND_OTHER_OFFICIAL(
            "In the office's private office, and official of another",
            new Membership(Role.PRIVATE_OFFICE, CHILDREN),
            new Membership(Role.OFFICIALS, Caller.OTHER_OFFICE)),
    BOARD("Local board", new Membership(Role.LSCB, "norfolk")),
    AUDITOR("Auditor", new Membership(Role.AUDITORS, null)),
    ADMINISTRATOR("Administrator", new Membership(Role.ADMINISTRATORS, null));

    private static final String OTHER_OFFICE = "mhclg-building-safety";
    private static final String OTHER_BODY = "grenfell-tower-inquiry";

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf makes no other
    private final Set<Membership> memberships;

    Caller(String title, Membership... memberships) {
        this.title = title;
        this.memberships = Set.copyOf(Arrays.asList(memberships));
    }

    String title() {
        return title;
    }

    String userId() {
        return "caller-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Membership[] memberships() {
        return memberships.toArray(Membership[]::new);
    }

    /** Whether they have the role where it counts for the recommendations under test. */
    boolean has(Role role) {
        return memberships.contains(People.in(role));
    }
}
