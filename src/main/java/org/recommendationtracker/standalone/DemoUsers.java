package org.recommendationtracker.standalone;

import java.util.List;
import java.util.Set;
import org.recommendationtracker.access.InitialUsers;
import org.recommendationtracker.party.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Somebody for each role, all with the password {@code demo}. */
@Component
@Profile("standalone")
class DemoUsers implements InitialUsers {

    private static final String PASSWORD = "demo";
    private static final String OFFICE = "dfe-children-families";
    private static final String OTHER_OFFICE = "mhclg-building-safety";
    private static final String BOARD = "norfolk";

    /**
     * @param loopback without it there may be no demo users
     */
    DemoUsers(@SuppressWarnings("unused") Loopback loopback) {}

    @Override
    public List<InitialUser> users() {
        return List.of(
                user("panel", "Petra", "Panel", Role.PANEL.group()),
                user("official", "Oliver", "Official", Role.OFFICIALS.group(), OFFICE),
                user("official2", "Olga", "Official", Role.OFFICIALS.group(), OFFICE),
                user("minister", "Mina", "Minister", Role.PRIVATE_OFFICE.group(), OFFICE),
                user("minister2", "Milo", "Minister", Role.PRIVATE_OFFICE.group(), OTHER_OFFICE),
                user("norfolk", "Nora", "Norfolk", Role.LSCB.group(), BOARD),
                user("auditor", "Audrey", "Auditor", Role.AUDITORS.group()),
                user("admin", "Ada", "Administrator", Role.ADMINISTRATORS.group()));
    }

    private static InitialUser user(String userId, String firstName, String lastName, String... groups) {
        return new InitialUser(userId, firstName, lastName, PASSWORD, Set.of(groups));
    }
}
