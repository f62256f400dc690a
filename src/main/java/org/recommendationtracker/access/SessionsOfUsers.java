package org.recommendationtracker.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** The sessions on this node by whom they are of. Whoever opens one too many ends their own oldest one. */
@Component
class SessionsOfUsers implements HttpSessionListener {

    /** At a time; somebody has a browser at work, one at home, and a telephone. */
    static final int MAX_SESSIONS = 20;

    private static final String USER = SessionsOfUsers.class.getName() + ".user";

    private final ConcurrentMap<String, Deque<HttpSession>> sessions = new ConcurrentHashMap<>();

    /** To be told of each session that somebody has signed in to. */
    void opened(String userId, HttpSession session) {
        session.setAttribute(USER, userId);
        Deque<HttpSession> tooMany = new ArrayDeque<>();
        sessions.compute(userId, (user, before) -> {
            Deque<HttpSession> all = before == null ? new ArrayDeque<>() : before;
            all.addLast(session);
            while (all.size() > MAX_SESSIONS) {
                tooMany.add(all.removeFirst());
            }
            return all;
        });
        tooMany.forEach(SessionsOfUsers::end);
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            // at the same moment by itself, which is as good
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        Optional.ofNullable(session.getAttribute(USER))
                .ifPresent(userId -> sessions.computeIfPresent((String) userId, (user, all) -> {
                    all.removeIf(other -> other.getId().equals(session.getId()));
                    return all.isEmpty() ? null : all;
                }));
    }
}
