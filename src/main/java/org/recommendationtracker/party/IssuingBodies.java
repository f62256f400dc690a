package org.recommendationtracker.party;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bodies that issue reports, from the table {@code issuing_body}. */
@Component
@Transactional(readOnly = true)
public class IssuingBodies {

    private final JdbcClient database;
    private final ApplicationEventPublisher listeners;

    IssuingBodies(JdbcClient database, ApplicationEventPublisher listeners) {
        this.database = database;
        this.listeners = listeners;
    }

    /** A new body: told in the transaction in which it is added. */
    public record Added(IssuingBody body) {}

    public List<IssuingBody> all() {
        return database.sql("select code, name from issuing_body order by name")
                .query(IssuingBody.class)
                .list();
    }

    /** The body with this code, or with this name, in whatever case. */
    public Optional<IssuingBody> find(String codeOrName) {
        return database.sql("select code, name from issuing_body where code = :wanted or lower(name) = lower(:wanted)")
                .param("wanted", codeOrName.strip())
                .query(IssuingBody.class)
                .optional();
    }

    /** The body's name, or its code if there is no such body any more. */
    public String name(String code) {
        return find(code).map(IssuingBody::name).orElse(code);
    }

    /** Adds a body, or gives the one with this code another name. */
    @Transactional
    public void put(IssuingBody body) {
        int renamed = database.sql("update issuing_body set name = :name where code = :code")
                .param("name", body.name())
                .param("code", body.code())
                .update();
        if (renamed == 0) {
            database.sql("insert into issuing_body (code, name) values (:code, :name)")
                    .param("code", body.code())
                    .param("name", body.name())
                    .update();
            listeners.publishEvent(new Added(body));
        }
    }
}
