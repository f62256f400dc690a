package org.recommendationtracker.access.user;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.access.account.PasswordLinks;
import org.recommendationtracker.access.account.PasswordLinks.PasswordLink;
import org.recommendationtracker.access.account.RandomPassword;
import org.recommendationtracker.access.account.StoredUsers;
import org.recommendationtracker.party.KnownParties;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.PartyKind;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.text.EmailAddress;
import org.recommendationtracker.text.PlainText;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with users. The engine is asked on behalf of the administrator: it checks the right to it once more,
 * and keeps who did it.
 */
@Service
@Transactional
public class UserAdministration {

    private static final Pattern USER_ID = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
    private static final int MAX_LENGTH = 255;

    private final IdentityService identityService;
    private final StoredUsers stored;
    private final PasswordLinks links;
    private final KnownParties parties;

    UserAdministration(IdentityService identityService, StoredUsers stored, PasswordLinks links, KnownParties parties) {
        this.identityService = identityService;
        this.stored = stored;
        this.links = links;
        this.parties = parties;
    }

    /** Users whose name, user name or e-mail address has these words, by user name; all if there are none. */
    @Transactional(readOnly = true)
    public Page<UserEntry> find(String words, Pageable page) {
        List<UserEntry> found =
                stored.find(words, page).stream().map(this::entry).toList();
        return new PageImpl<>(found, page, stored.count(words));
    }

    @Transactional(readOnly = true)
    public Optional<UserEntry> find(String userId) {
        return Optional.ofNullable(
                        identityService.createUserQuery().userId(userId).singleResult())
                .filter(user -> !user.getId().equals(StoredUsers.KEEPER))
                .map(this::entry);
    }

    private UserEntry entry(User user) {
        List<String> groups = identityService.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .toList();
        String name = PlainText.of(text(user.getFirstName()) + " " + text(user.getLastName()));
        return new UserEntry(
                user.getId(),
                name.isEmpty() ? user.getId() : name,
                user.getEmail(),
                Person.ofGroups(user.getId(), groups).memberships().stream()
                        .sorted(Comparator.comparing(Membership::group))
                        .toList());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /**
     * Adds a user, whose password nobody knows, and makes the link with which they set one.
     *
     * @throws InvalidInput with everything that is wrong
     */
    public PasswordLink invite(Invitation wanted, SignedInUser by) {
        List<Problem> problems = problems(wanted);
        Optional<Membership> role = Membership.ofGroup(wanted.group()).filter(this::isKnown);
        if (!wanted.group().isEmpty() && role.isEmpty()) {
            problems.add(new Problem("group", "Choose a role from the list."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return onBehalfOf(by, () -> {
            User user = identityService.newUser(wanted.userId());
            user.setFirstName(wanted.firstName());
            user.setLastName(wanted.lastName());
            user.setEmail(wanted.email());
            user.setPassword(RandomPassword.next());
            stored.save(user);
            role.ifPresent(membership -> join(wanted.userId(), membership));
            return links.make(wanted.userId(), by.userId());
        });
    }

    private List<Problem> problems(Invitation wanted) {
        List<Problem> problems = new ArrayList<>();
        if (!USER_ID.matcher(wanted.userId()).matches() || wanted.userId().equals("new")) {
            problems.add(new Problem(
                    "userId",
                    "Write the user name in small letters and digits, at most 64; dots, hyphens, underscores and @ may stand"
                            + " between them."));
        } else if (wanted.userId().equals(StoredUsers.KEEPER)
                || find(wanted.userId()).isPresent()) {
            problems.add(new Problem(
                    "userId", "There is a user %s already: choose another name.".formatted(wanted.userId())));
        }
        if (wanted.lastName().isEmpty()) {
            problems.add(new Problem("lastName", "Give the last name."));
        }
        if (Math.max(wanted.firstName().length(), wanted.lastName().length()) > MAX_LENGTH) {
            problems.add(new Problem("lastName", "A name must have at most %d characters.".formatted(MAX_LENGTH)));
        }
        if (!wanted.email().isEmpty() && !EmailAddress.isPossible(wanted.email())) {
            problems.add(new Problem("email", "Write the e-mail address as in name@example.gov.uk."));
        }
        return problems;
    }

    /**
     * Gives somebody a role.
     *
     * @throws InvalidInput if there is no such role or party, or they have a role beside which it cannot be
     */
    public void give(String userId, String group, SignedInUser by) {
        UserEntry user = get(userId);
        Membership role = Membership.ofGroup(group)
                .filter(this::isKnown)
                .orElseThrow(() -> new InvalidInput("group", "Choose a role from the list."));
        if (user.memberships().contains(role)) {
            throw new InvalidInput("group", "%s has this role already.".formatted(user.name()));
        }
        onBehalfOf(by, () -> {
            join(userId, role);
            return role;
        });
    }

    private void join(String userId, Membership role) {
        try {
            identityService.createMembership(userId, role.group());
        } catch (BadUserRequestException conflict) {
            throw new InvalidInput(
                    "group", "Administrators hold no other role: take the others away before, or make another user.");
        }
    }

    /**
     * Takes a role away; the sessions of the user end.
     *
     * @throws InvalidInput if nobody else would administer
     */
    public void take(String userId, String group, SignedInUser by) {
        UserEntry user = get(userId);
        Membership.ofGroup(group).filter(user.memberships()::contains).ifPresent(role -> {
            requireAnotherAdministrator(Set.of(role));
            onBehalfOf(by, () -> {
                identityService.deleteMembership(userId, group);
                return role;
            });
        });
    }

    /**
     * Removes a user; what they did stays in the history under their user name.
     *
     * @throws InvalidInput if nobody else would administer
     */
    public void remove(String userId, SignedInUser by) {
        UserEntry user = get(userId);
        requireAnotherAdministrator(Set.copyOf(user.memberships()));
        onBehalfOf(by, () -> {
            identityService.deleteUser(userId);
            return user;
        });
    }

    private void requireAnotherAdministrator(Set<Membership> taken) {
        boolean last = taken.contains(new Membership(Role.ADMINISTRATORS, null))
                && identityService
                                .createUserQuery()
                                .memberOfGroup(Role.ADMINISTRATORS.group())
                                .count()
                        == 1;
        if (last) {
            throw new InvalidInput("group", "There is no other administrator: add one before.");
        }
    }

    private boolean isKnown(Membership role) {
        String party = role.party();
        return party == null
                || PartyKind.of(role.role())
                        .anyMatch(kind -> parties.now().find(kind, party).isPresent());
    }

    private UserEntry get(String userId) {
        return find(userId).orElseThrow(() -> new UnknownUser(userId));
    }

    private <T> T onBehalfOf(SignedInUser by, Supplier<T> change) {
        identityService.setAuthentication(by.userId(), by.groups());
        try {
            return change.get();
        } finally {
            identityService.clearAuthentication();
        }
    }
}
