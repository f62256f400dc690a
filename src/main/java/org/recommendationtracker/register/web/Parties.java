package org.recommendationtracker.register.web;

import java.util.Collection;
import java.util.List;
import org.recommendationtracker.party.Board;
import org.recommendationtracker.party.Boards;
import org.recommendationtracker.party.IssuingBodies;
import org.recommendationtracker.party.Office;
import org.recommendationtracker.party.Offices;
import org.springframework.stereotype.Component;

/** The boards and offices as a search may ask for them and as pages name them. */
@Component
class Parties {

    private final Boards boards;
    private final Offices offices;
    private final IssuingBodies bodies;

    Parties(Boards boards, Offices offices, IssuingBodies bodies) {
        this.boards = boards;
        this.offices = offices;
        this.bodies = bodies;
    }

    boolean isBoard(String code) {
        return boards.isKnown(code);
    }

    boolean isOffice(String code) {
        return offices.find(code).isPresent();
    }

    Collection<Board> boards() {
        return boards.all();
    }

    Collection<Office> offices() {
        return offices.all();
    }

    String officeName(String code) {
        return offices.name(code);
    }

    String issuingBodyName(String code) {
        return bodies.name(code);
    }

    /** The name behind a code; a code that is not known any more stands for itself. */
    String boardName(String code) {
        return boards.name(code);
    }

    /** The names behind codes, in the order of the names; a code that is not known any more stands for itself. */
    List<String> boardNames(Collection<String> codes) {
        if (codes.contains(Boards.ALL)) {
            return List.of(boards.name(Boards.ALL));
        }
        return codes.stream().map(this::boardName).sorted().toList();
    }
}
