package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recommendationtracker.acceptance.Controls.with;

import java.util.Map;
import org.recommendationtracker.DatabaseChange;
import org.recommendationtracker.acceptance.PageVisitor.Page;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How people do their tasks on pages. */
abstract class TaskPageTest extends AcceptanceTest {

    static final Route IMPLEMENTED = Route.called("Implemented with two actions")
            .moves(
                    Moves.ASSIGN,
                    Moves.ACCEPT,
                    Moves.SIGN_OFF,
                    Moves.PLAN_MORE,
                    Moves.PLAN,
                    Moves.deliver(1),
                    Moves.deliver(2),
                    Moves.EVIDENCE,
                    Moves.MET);

    @Autowired
    private JdbcTemplate database;

    void complete(PageVisitor visitor, String userId, String key, String step, Map<String, String> controls) {
        Page page = press(visitor, taskOf(userId, key, step), "COMPLETE", controls);
        assertThat(page.address()).as(page.html()).isEqualTo("/tasks");
        assertThat(page.html()).contains("Done", key);
    }

    static Page press(PageVisitor visitor, String task, String button, Map<String, String> controls) {
        return visitor.post("/tasks/" + task, with(with(controls, opened(visitor, task)), "_button", button));
    }

    /** What a page says of itself when it is opened. */
    static Map<String, String> opened(PageVisitor visitor, String task) {
        return Map.of("_seen", visitor.get("/tasks/" + task).hidden("_seen"));
    }

    String taskOf(String userId, String key, String step) {
        String task = as(userId).task(key, step).path("id").asText();
        assertThat(task).as(step + " of " + key).isNotEmpty();
        return task;
    }

    long drafts(String task) {
        Long count = database.queryForObject("select count(*) from task_draft where task_id = ?", Long.class, task);
        return count == null ? -1 : count;
    }

    /** Of the start form for extensions, about things that are numbered from 1. */
    void keepDrafts(String user, int count) {
        DatabaseChange.commit(database, """
                insert into task_draft (task_id, user_id, content, saved_at)
                select concat('extension/', x), ?, '{}', current_timestamp from system_range(1, ?)""", user, count);
    }

    /** The list's entry for a recommendation; empty if no page of the list has one. */
    static String listed(PageVisitor visitor, String filter, String reference) {
        for (int number = 0; ; number++) {
            Page page = visitor.get("/tasks?show=" + filter + "&page=" + number);
            for (String entry : page.all("<li class=\"tracker-entry\">(.*?)</li>")) {
                if (entry.contains(">" + reference)) {
                    return entry;
                }
            }
            if (!page.html().contains("rel=\"next\"")) {
                return "";
            }
        }
    }
}
