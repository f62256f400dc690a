package org.recommendationtracker.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.notice.Audience;
import org.recommendationtracker.notice.ChannelChoice;
import org.recommendationtracker.notice.Frequency;
import org.recommendationtracker.notice.NoticesWritten;
import org.recommendationtracker.notice.NoticesWritten.Written;
import org.recommendationtracker.party.Utc;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes notices of boards and ministers' offices to the outbox, inside the transaction that writes them to inboxes. An event to all
 * boards is some hundred and fifty of them, so they are written together.
 */
@Component
class NoticeOutbox {

    private static final int MOST_AT_ONCE = 500;

    private static final String ADD = """
            insert into outbox (id, aggregatetype, aggregateid, sequence, type, source, dataschema, issuingbody,
                recorded_at, payload)
            select told.id, told.kind, s.aggregateid, s.last_sequence, ?, '/notices', ?, ?, ?, concat(told.own, ?)
            from (values %s) as told (id, kind, subject, own) join outbox_sequence s on s.aggregateid = told.subject""";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final ChannelChoice channel;
    private final EventSettings settings;
    private final RelaySignal signal;

    NoticeOutbox(JdbcTemplate database, ChannelChoice noticeTopics, EventSettings settings, RelaySignal signal) {
        this.database = JdbcClient.create(database);
        this.batches = database;
        this.channel = noticeTopics;
        this.settings = settings;
        this.signal = signal;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(NoticesWritten written) {
        Map<String, Addressed> bySubject = new TreeMap<>();
        for (Written notice : written.notices()) {
            if (written.of(notice).frequency(channel) != Frequency.NEVER) {
                subject(notice, written.kinds())
                        .ifPresent(about -> bySubject.put(about.reference(), new Addressed(about, notice)));
            }
        }
        List<Addressed> all = List.copyOf(bySubject.values());
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            write(written, all.subList(from, Math.min(from + MOST_AT_ONCE, all.size())));
        }
    }

    private record Addressed(EventSubject about, Written notice) {}

    /** Panels have no topic. */
    private static Optional<EventSubject> subject(Written notice, Map<String, Audience> kinds) {
        return switch (kinds.getOrDefault(notice.recipient(), Audience.PANEL)) {
            case BOARDS -> Optional.of(EventSubject.recipient(EventSubject.BOARD, notice.recipient()));
            case MINISTERS_OFFICE -> Optional.of(EventSubject.recipient(EventSubject.OFFICE, notice.recipient()));
            case PANEL -> Optional.empty();
        };
    }

    private void write(NoticesWritten written, List<Addressed> some) {
        countUp(some.stream().map(each -> each.about().reference()).toList());
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                EventCatalogue.NOTICE.name(),
                settings.schemaOf(EventCatalogue.NOTICE),
                OutboxEntry.NO_ISSUER,
                Utc.of(written.at()),
                NoticeData.common(written.told()));
        some.forEach(each -> Collections.addAll(
                values,
                each.notice().id(),
                each.about().kind(),
                each.about().reference(),
                NoticeData.own(each.notice())));
        database.sql(ADD.formatted(String.join(", ", Collections.nCopies(some.size(), "row(?, ?, ?, ?)"))))
                .params(values)
                .update();
        signal.wakeAfterCommit();
    }

    /** In one order, so that two who tell the same recipients do not wait for each other in a circle. */
    private void countUp(List<String> subjects) {
        TreeSet<String> unknown = new TreeSet<>(subjects);
        unknown.removeAll(database.sql("select aggregateid from outbox_sequence where aggregateid in (:subjects)")
                .param("subjects", subjects)
                .query(String.class)
                .list());
        batches.batchUpdate(
                "insert into outbox_sequence (aggregateid, last_sequence) values (?, 0)",
                unknown.stream().map(subject -> new Object[] {subject}).toList());
        database.sql("update outbox_sequence set last_sequence = last_sequence + 1 where aggregateid in (:subjects)")
                .param("subjects", subjects)
                .update();
    }
}
