package org.recommendationtracker.register.web;

import java.util.List;

/** What somebody is to do, or may begin, on a recommendation. */
public interface OpenWork {

    /** The reader's own and their group's tasks, those that are due first at the top; none for who has not signed in. */
    List<Piece> ofReader(String reference);

    /** What the reader may begin on a recommendation as it is now; nothing for who has not signed in. */
    List<Piece> forReaderToStart(String reference);

    /**
     * A task, or what begins one.
     *
     * @param title what is to be done
     * @param address of the page on which it is done
     */
    record Piece(String title, String address) {}
}
