package org.recommendationtracker.standalone;

import java.util.List;
import java.util.Set;
import org.recommendationtracker.access.InitialUsers;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Somebody for each role, at two offices and two issuing bodies, all with the password {@code demo}. */
@Component
@Profile("standalone")
class DemoUsers implements InitialUsers {

    private static final String PASSWORD = "demo";
    private static final String CHILDREN = "dfe-children-families";
    private static final String BUILDING_SAFETY = "mhclg-building-safety";

    /**
     * @param loopback without it there may be no demo users
     */
    DemoUsers(@SuppressWarnings("unused") Loopback loopback) {}

    @Override
    public List<InitialUser> users() {
        return List.of(
                user("panel", "Petra", "Panel", new Membership(Role.PANEL, "scr-panel")),
                user("official", "Oliver", "Official", new Membership(Role.OFFICIALS, CHILDREN)),
                user("official2", "Olga", "Official", new Membership(Role.OFFICIALS, CHILDREN)),
                user("minister", "Mina", "Minister", new Membership(Role.PRIVATE_OFFICE, CHILDREN)),
                user("panel2", "Paul", "Panel", new Membership(Role.PANEL, "grenfell-tower-inquiry")),
                user("official3", "Otis", "Official", new Membership(Role.OFFICIALS, BUILDING_SAFETY)),
                user("minister2", "Milo", "Minister", new Membership(Role.PRIVATE_OFFICE, BUILDING_SAFETY)),
                user("norfolk", "Nora", "Norfolk", new Membership(Role.LSCB, "norfolk")),
                user("auditor", "Audrey", "Auditor", new Membership(Role.AUDITORS, null)),
                user("admin", "Ada", "Administrator", new Membership(Role.ADMINISTRATORS, null)));
    }

    private static InitialUser user(String userId, String firstName, String lastName, Membership membership) {
        return new InitialUser(userId, firstName, lastName, PASSWORD, Set.of(membership.group()));
    }
}
