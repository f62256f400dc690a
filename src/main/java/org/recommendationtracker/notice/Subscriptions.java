package org.recommendationtracker.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each recipient asked to hear. Every change is kept, with who made it and when; the last holds. */
@Service
@Transactional(readOnly = true)
public class Subscriptions {

    private final JdbcClient database;
    private final Recipients recipients;
    private final SubscriptionRules rules;
    private final ChannelChoices channels;
    private final ObjectMapper json;
    private final Clock clock;

    Subscriptions(
            JdbcClient database,
            Recipients recipients,
            SubscriptionRules rules,
            ChannelChoices channels,
            ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.recipients = recipients;
        this.rules = rules;
        this.channels = channels;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A subscription as it stands.
     *
     * @param choosable short names of the events that the recipient can choose
     * @param channels those that it can choose
     * @param changedBy user id; null if nothing was ever chosen
     * @param mayChange whether the reader may change it
     */
    public record Current(
            Recipient recipient,
            Subscription subscription,
            List<String> choosable,
            List<ChannelChoice> channels,
            @Nullable String changedBy,
            @Nullable Instant changedAt,
            boolean mayChange) {}

    private record Row(String recipient, String choices, String changedBy, Instant changedAt) {}

    /**
     * Of one recipient.
     *
     * @throws UnknownRecipient if there is no such recipient
     * @throws NotYourInbox if its inbox is closed to the reader
     */
    public Current get(SignedInUser reader, String code) {
        Recipient recipient = recipients.get(code);
        if (!recipients.mayRead(reader, recipient)) {
            throw new NotYourInbox("You can see your own subscription only, not that of " + recipient.name() + ".");
        }
        Optional<Row> row = last(code);
        return new Current(
                recipient,
                row.map(this::read).orElse(Subscription.USUAL),
                rules.choosable(recipients.audienceOf(code)),
                channels.all(),
                row.map(Row::changedBy).orElse(null),
                row.map(Row::changedAt).orElse(null),
                recipients.actingFor(code, reader).isPresent());
    }

    /**
     * Changes what a recipient hears from now on.
     *
     * @throws UnknownRecipient if there is no such recipient
     * @throws NotYourInbox if the user does not belong to it
     * @throws org.recommendationtracker.refusal.InvalidInput if an event, a report or a theme is unknown, or there are too many
     */
    @Transactional
    public void change(SignedInUser user, String code, Subscription asked) {
        Recipient recipient = recipients.get(code);
        String userId = recipients
                .actingFor(code, user)
                .orElseThrow(
                        () -> new NotYourInbox("Only people of " + recipient.name() + " can change what it hears of."))
                .userId();
        rules.check(asked, recipients.audienceOf(code));
        keep(code, asked, userId);
    }

    /**
     * Turns a channel off by the link in a message that came through it; who has the link, its caller has checked.
     *
     * @param by what stands for a user id
     */
    @Transactional
    public void turnOff(String code, String channel, String by) {
        Subscription now = last(code).map(this::read).orElse(Subscription.USUAL);
        keep(code, now.withFrequency(channel, Frequency.NEVER), by);
    }

    private void keep(String code, Subscription subscription, String by) {
        database.sql("insert into subscription (recipient, choices, changed_by, changed_at) values (?, ?, ?, ?)")
                .params(code, write(subscription), by, Utc.of(Utc.now(clock)))
                .update();
    }

    /** What holds now of all who have chosen, by the recipient's code. */
    public Map<String, Subscription> now() {
        return read(database.sql(
                "select * from subscription where id in (select max(id) from subscription group by recipient)"));
    }

    /** What held at a moment of all who had chosen by then, by the recipient's code: an event that comes again finds the same. */
    Map<String, Subscription> at(Instant moment) {
        return read(database.sql("""
                        select * from subscription where id in
                            (select max(id) from subscription where changed_at <= ? group by recipient)""").param(Utc.of(moment)));
    }

    private Map<String, Subscription> read(JdbcClient.StatementSpec statement) {
        Map<String, Subscription> all = new HashMap<>();
        statement.query(Subscriptions::row).list().forEach(row -> all.put(row.recipient(), read(row)));
        return all;
    }

    private Optional<Row> last(String code) {
        return database.sql("select * from subscription where recipient = ? order by id desc limit 1")
                .param(code)
                .query(Subscriptions::row)
                .optional();
    }

    private static Row row(ResultSet found, int number) throws SQLException {
        return new Row(
                found.getString("recipient"),
                found.getString("choices"),
                found.getString("changed_by"),
                Utc.read(found, "changed_at"));
    }

    private String write(Subscription subscription) {
        try {
            return json.writeValueAsString(subscription);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a subscription that is no JSON", e);
        }
    }

    private Subscription read(Row row) {
        try {
            return json.readValue(row.choices(), Subscription.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is kept of " + row.recipient() + " is no subscription", e);
        }
    }
}
