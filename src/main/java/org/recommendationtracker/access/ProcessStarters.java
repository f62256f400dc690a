package org.recommendationtracker.access;

import java.util.List;
import org.recommendationtracker.party.Role;

/** Who may start which process by its form; the others start by themselves. */
public interface ProcessStarters {

    /**
     * A role that may start a process.
     *
     * @param process key of its definition
     */
    record Starter(String process, Role role) {}

    List<Starter> starters();
}
