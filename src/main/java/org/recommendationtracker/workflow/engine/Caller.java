package org.recommendationtracker.workflow.engine;

import java.util.List;
import org.recommendationtracker.party.Person;

/** On whose behalf the engine is asked, and the engine's groups that they are in. */
public record Caller(String userId, List<String> groups) {

    public Person person() {
        return Person.ofGroups(userId, groups);
    }
}
