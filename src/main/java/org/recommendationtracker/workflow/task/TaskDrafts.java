package org.recommendationtracker.workflow.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.recommendationtracker.party.Utc;
import org.recommendationtracker.workflow.form.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have typed into forms and not sent off yet, one draft for each person and task. What is said of tasks by their
 * id holds for whatever else the caller has a key for.
 */
@Service
@Transactional
public class TaskDrafts {

    /** The longest draft, in characters of all its fields together: several times what any form takes. */
    public static final int MAX_LENGTH = 50_000;

    /** The most drafts that one person has at a time: more than anybody can go on with. */
    public static final int MAX_DRAFTS = 500;

    private static final TypeReference<Map<String, List<String>>> CONTENT = new TypeReference<>() {};

    private final TaskDraftRepository drafts;
    private final ObjectMapper json;
    private final Clock clock;

    TaskDrafts(TaskDraftRepository drafts, ObjectMapper json, Clock clock) {
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    /** A draft as it was saved. */
    public record Draft(Typed typed, Instant savedAt) {}

    @Transactional(readOnly = true)
    public Optional<Draft> find(String task, String user) {
        return drafts.findById(new TaskDraft.Key(task, user))
                .map(draft -> new Draft(read(draft.content()), draft.savedAt()));
    }

    /** On which of these tasks somebody has a draft. */
    @Transactional(readOnly = true)
    public Set<String> of(String user, Collection<String> tasks) {
        return drafts.findByKeyUserAndKeyTaskIn(user, tasks).stream()
                .map(TaskDraft::task)
                .collect(Collectors.toSet());
    }

    /** Whether one more draft of somebody can be kept, or this one takes the place of an earlier one. */
    @Transactional(readOnly = true)
    public boolean hasRoom(String task, String user) {
        return drafts.existsById(new TaskDraft.Key(task, user)) || drafts.countByKeyUser(user) < MAX_DRAFTS;
    }

    /**
     * Keeps a draft in the place of an earlier one.
     *
     * @throws IllegalArgumentException if it is longer than {@link #MAX_LENGTH}
     */
    public void save(String task, String user, Typed typed) {
        if (typed.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a draft of " + typed.length() + " characters");
        }
        drafts.put(task, user, write(typed), Utc.now(clock));
    }

    public void drop(String task, String user) {
        drafts.deleteById(new TaskDraft.Key(task, user));
    }

    private Typed read(String content) {
        try {
            return new Typed(json.readValue(content, CONTENT));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a draft does not hold JSON", unreadable);
        }
    }

    private String write(Typed typed) {
        try {
            return json.writeValueAsString(typed.values());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
