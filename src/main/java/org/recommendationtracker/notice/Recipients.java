package org.recommendationtracker.notice;

import java.time.Instant;
import java.util.Collection;
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
import org.recommendationtracker.party.BoardsOverTime;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.party.IssuingBody;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.party.Office;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.party.Role;
import org.springframework.stereotype.Component;

/** Who has an inbox, who it belongs to, and which inboxes an event concerns. */
@Component
public class Recipients {

    private final Boards boards;
    private final BoardsOverTime boardsOverTime;
    private final Offices offices;
    private final IssuingBodies bodies;

    Recipients(Boards boards, BoardsOverTime boardsOverTime, Offices offices, IssuingBodies bodies) {
        this.boards = boards;
        this.boardsOverTime = boardsOverTime;
        this.offices = offices;
        this.bodies = bodies;
    }

    /** The issuing bodies' panels, the ministers' offices, the boards, each by name. */
    public List<Recipient> all() {
        Stream<Recipient> ofBodies = bodies.all().stream().map(Recipients::of);
        Stream<Recipient> ofOffices = offices.all().stream().map(Recipients::of);
        Stream<Recipient> ofBoards =
                boards.all().stream().map(Recipients::of).sorted(Comparator.comparing(Recipient::name));
        return Stream.of(ofBodies, ofOffices, ofBoards)
                .flatMap(recipients -> recipients)
                .toList();
    }

    /**
     * Finds a recipient by its code.
     *
     * @throws UnknownRecipient if nobody has an inbox by that code
     */
    public Recipient get(String code) {
        return find(code).orElseThrow(() -> new UnknownRecipient(code));
    }

    /** The name of a recipient; the code itself if the reference data does not know it. */
    String nameOf(String code) {
        return find(code).map(Recipient::name).orElse(code);
    }

    /** The inboxes of the parties at which the user has a role. */
    public List<Recipient> ownedBy(SignedInUser user) {
        Person person = user.person();
        Stream<Recipient> ofBodies = person.partiesAs(Role.PANEL).stream()
                .flatMap(code -> bodies.find(code).stream())
                .map(Recipients::of);
        Stream<Recipient> ofOffices = Stream.of(Role.PRIVATE_OFFICE, Role.OFFICIALS)
                .flatMap(role -> person.partiesAs(role).stream())
                .distinct()
                .flatMap(code -> offices.find(code).stream())
                .map(Recipients::of);
        Stream<Recipient> ofBoards = person.partiesAs(Role.LSCB).stream()
                .flatMap(code -> boards.find(code).stream())
                .map(Recipients::of);
        return Stream.of(ofBodies, ofOffices, ofBoards)
                .flatMap(recipients -> recipients.sorted(Comparator.comparing(Recipient::name)))
                .toList();
    }

    /** Auditors and administrators see every inbox, everybody else their own. */
    public boolean mayRead(SignedInUser user, Recipient recipient) {
        return maySeeAll(user) || ownedBy(user).contains(recipient);
    }

    /** What kind of recipient has its inbox under this code. */
    Audience audienceOf(String code) {
        if (issuingBody(code).isPresent()) {
            return Audience.PANEL;
        }
        return offices.find(code).isPresent() ? Audience.MINISTERS_OFFICE : Audience.BOARDS;
    }

    /** Those of them who were there at a moment: of boards, that had begun and not ended. */
    Set<String> thereAt(Instant moment, Set<String> codes) {
        if (codes.isEmpty()) {
            return codes;
        }
        Set<String> there = new LinkedHashSet<>(codes);
        Set<String> boardsThen = boardsOverTime.at(moment);
        there.removeIf(code -> audienceOf(code) == Audience.BOARDS
                ? !boardsThen.contains(code)
                : find(code).isEmpty());
        return there;
    }

    /** The user in the role in which they answer for the inbox; empty if it is somebody else's. */
    Optional<Actor> actingFor(String code, SignedInUser user) {
        Person person = user.person();
        Optional<Actor> ofPanel = issuingBody(code).flatMap(body -> person.as(Role.PANEL, body));
        return ofPanel.or(() -> Stream.of(Role.LSCB, Role.PRIVATE_OFFICE, Role.OFFICIALS)
                .flatMap(role -> person.as(role, code).stream())
                .findFirst());
    }

    /**
     * Lets those alone pass who may read an inbox.
     *
     * @throws UnknownRecipient if there is no such inbox
     * @throws NotYourInbox if it is closed to the reader
     */
    public void requireReadable(SignedInUser reader, String code) {
        Recipient recipient = get(code);
        if (!mayRead(reader, recipient)) {
            throw new NotYourInbox("Only people of " + recipient.name() + " can see this.");
        }
    }

    /**
     * The user id of somebody who answers for an inbox.
     *
     * @throws UnknownRecipient if there is no such inbox
     * @throws NotYourInbox if it is somebody else's
     */
    public String requireActing(SignedInUser user, String code) {
        Recipient recipient = get(code);
        return actingFor(code, user)
                .map(Actor::userId)
                .orElseThrow(() -> new NotYourInbox("Only people of " + recipient.name() + " can change this."));
    }

    public boolean maySeeAll(SignedInUser user) {
        return user.has(Role.AUDITORS) || user.has(Role.ADMINISTRATORS);
    }

    /**
     * The codes of those whom the event concerns; of all boards, those that there were at its time. A code that the reference data does not know yet is kept: the event
     * was checked against the reference data of the node that raised it, which may be newer.
     */
    Set<String> concernedBy(TrackerEvent event, Set<Audience> audiences) {
        Set<String> codes = new LinkedHashSet<>();
        for (Audience audience : audiences) {
            switch (audience) {
                case BOARDS -> codes.addAll(boardsOf(event));
                case MINISTERS_OFFICE -> codes.add(event.office());
                case PANEL -> codes.add(Recipient.codeOfPanel(event.issuingBody()));
            }
        }
        return codes;
    }

    private Collection<String> boardsOf(TrackerEvent event) {
        return event.boards().contains(Boards.ALL) ? boardsOverTime.at(event.occurredAt()) : event.boards();
    }

    private Optional<Recipient> find(String code) {
        Optional<Recipient> panel = issuingBody(code).flatMap(bodies::find).map(Recipients::of);
        return panel.or(() -> offices.find(code).map(Recipients::of))
                .or(() -> boards.find(code).map(Recipients::of));
    }

    /** The issuing body whose panel has its inbox under this code. */
    private static Optional<String> issuingBody(String code) {
        return Membership.ofGroup(code)
                .filter(membership -> membership.role() == Role.PANEL)
                .map(Membership::party);
    }

    private static Recipient of(IssuingBody body) {
        return new Recipient(Recipient.codeOfPanel(body.code()), body.name());
    }

    private static Recipient of(Board board) {
        return new Recipient(board.code(), board.name());
    }

    private static Recipient of(Office office) {
        return new Recipient(office.code(), office.name());
    }
}
