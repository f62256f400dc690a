package org.recommendationtracker.notice;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Actor;
import org.recommendationtracker.party.Board;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.Office;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.springframework.stereotype.Component;

/** Who has an inbox, who it belongs to, and which inboxes an event concerns. */
@Component
public class Recipients {

    private final Boards boards;
    private final Offices offices;

    Recipients(Boards boards, Offices offices) {
        this.boards = boards;
        this.offices = offices;
    }

    /** The panel, the ministers' offices, the boards by name. */
    public List<Recipient> all() {
        Stream<Recipient> ofOffices = offices.all().stream().map(Recipients::of);
        Stream<Recipient> ofBoards =
                boards.all().stream().map(Recipients::of).sorted(Comparator.comparing(Recipient::name));
        return Stream.of(Stream.of(Recipient.PANEL), ofOffices, ofBoards)
                .flatMap(recipients -> recipients)
                .toList();
    }

    /**
     * Finds a recipient by its code.
     *
     * @throws UnknownRecipient where nobody has an inbox by that code
     */
    public Recipient get(String code) {
        return find(code).orElseThrow(() -> new UnknownRecipient(code));
    }

    /** The name of a recipient; the code itself where the reference data does not know it. */
    String nameOf(String code) {
        return find(code).map(Recipient::name).orElse(code);
    }

    /** The inboxes of the parties at which the user has a role. */
    public List<Recipient> ownedBy(SignedInUser user) {
        return user.has(Role.PANEL)
                ? Stream.concat(Stream.of(Recipient.PANEL), partiesOf(user)).toList()
                : partiesOf(user).toList();
    }

    /** Auditors and administrators see every inbox, everybody else their own. */
    public boolean mayRead(SignedInUser user, Recipient recipient) {
        return maySeeAll(user) || ownedBy(user).contains(recipient);
    }

    /** The user in the role in which they answer for the inbox; empty if it is somebody else's. */
    Optional<Actor> actingFor(String code, SignedInUser user) {
        Person person = user.person();
        if (code.equals(Recipient.PANEL.code())) {
            return person.partiesAs(Role.PANEL).stream()
                    .sorted()
                    .findFirst()
                    .flatMap(body -> person.as(Role.PANEL, body));
        }
        return Stream.of(Role.LSCB, Role.PRIVATE_OFFICE, Role.OFFICIALS)
                .flatMap(role -> person.as(role, code).stream())
                .findFirst();
    }

    public boolean maySeeAll(SignedInUser user) {
        return user.has(Role.AUDITORS) || user.has(Role.ADMINISTRATORS);
    }

    /**
     * The codes of those whom the event concerns. A code that the reference data does not know yet is kept: the event
     * was checked against the reference data of the node that raised it, which may be newer.
     */
    Set<String> concernedBy(TrackerEvent event, Set<Audience> audiences) {
        Set<String> codes = new LinkedHashSet<>();
        for (Audience audience : audiences) {
            switch (audience) {
                case BOARDS -> codes.addAll(boardsOf(event));
                case MINISTERS_OFFICE -> codes.add(event.office());
                case PANEL -> codes.add(Recipient.PANEL.code());
            }
        }
        return codes;
    }

    private List<String> boardsOf(TrackerEvent event) {
        return event.boards().contains(Boards.ALL)
                ? boards.all().stream().map(Board::code).toList()
                : event.boards();
    }

    private Stream<Recipient> partiesOf(SignedInUser user) {
        Stream<Recipient> ofBoards = user.person().partiesAs(Role.LSCB).stream()
                .flatMap(code -> boards.find(code).stream())
                .map(Recipients::of);
        Stream<Recipient> ofOffices = Stream.of(Role.PRIVATE_OFFICE, Role.OFFICIALS)
                .flatMap(role -> user.person().partiesAs(role).stream())
                .distinct()
                .flatMap(code -> offices.find(code).stream())
                .map(Recipients::of);
        return Stream.concat(ofOffices, ofBoards).sorted(Comparator.comparing(Recipient::name));
    }

    private Optional<Recipient> find(String code) {
        if (code.equals(Recipient.PANEL.code())) {
            return Optional.of(Recipient.PANEL);
        }
        return offices.find(code).map(Recipients::of).or(() -> boards.find(code).map(Recipients::of));
    }

    private static Recipient of(Board board) {
        return new Recipient(board.code(), board.name());
    }

    private static Recipient of(Office office) {
        return new Recipient(office.code(), office.name());
    }
}
