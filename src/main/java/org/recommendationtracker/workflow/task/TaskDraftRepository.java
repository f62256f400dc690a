package org.recommendationtracker.workflow.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TaskDraftRepository extends Repository<TaskDraft, TaskDraft.Key> {

    Optional<TaskDraft> findById(TaskDraft.Key key);

    List<TaskDraft> findByKeyUserAndKeyTaskIn(String user, Collection<String> tasks);

    /** In one statement, for somebody who saves twice at the same moment. */
    @Modifying(clearAutomatically = true)
    @Query(nativeQuery = true, value = """
                    insert into task_draft (task_id, user_id, content, saved_at)
                    values (:task, :user, :content, :savedAt)
                    on duplicate key update content = :content, saved_at = :savedAt""")
    void put(String task, String user, String content, Instant savedAt);

    boolean existsById(TaskDraft.Key key);

    int countByKeyUser(String user);

    void deleteById(TaskDraft.Key key);

    @Modifying
    @Query("delete from TaskDraft draft where draft.key.task = :task")
    void deleteAll(String task);
}
