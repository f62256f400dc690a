package org.recommendationtracker.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.party.Utc;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the ids of notices. Each statement joins short reads of an index that has the order asked for, one for each inbox and
 * standing, so that it costs the same however many notices there are. It names the index: if MySQL expects many rows, it would
 * take the other one and read the whole inbox.
 */
@Component
class InboxSearch {

    /** As many are counted of an inbox, and can be paged through. */
    static final int MAX_COUNTED = 10_000;

    /** As many are counted of several inboxes together: each of them is read as far as the page goes. */
    static final int MAX_COUNTED_OF_SEVERAL = 1_000;

    /** As many unread notices are counted of each inbox. */
    static final int MAX_UNREAD_COUNTED = 1_000;

    private static final String AFTER =
            " and occurred_at <= :afterTime and (occurred_at < :afterTime or id < :afterId)";
    private static final String NEWEST_FIRST = "occurred_at desc, id desc";
    /** The order of the index, with the columns that all rows have in common: without them H2 sorts. */
    private static final String REACH_IN_ORDER = " order by recipient, standing, " + NEWEST_FIRST + " limit :reach";

    private static final String MOST = " limit :most";

    private final JdbcClient database;

    InboxSearch(JdbcClient database) {
        this.database = database;
    }

    /** A notice after which a list goes on. */
    record Position(String recipient, Instant occurredAt, String id) {}

    /** Of all the inboxes together. */
    List<String> newestFirst(List<String> recipients, Shown shown, @Nullable Position after, Pageable page) {
        Stream<String> legs = legs(recipients, shown.standings())
                .map(leg -> "select id, occurred_at" + leg + (after == null ? "" : AFTER) + REACH_IN_ORDER);
        return database.sql("select id from (" + union(legs) + ") found order by " + NEWEST_FIRST
                        + " limit :size offset :offset")
                .params(parameters(recipients, after))
                .param("reach", page.getOffset() + page.getPageSize())
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(String.class)
                .list();
    }

    /** How many inboxes have together, or have after a notice. */
    Counted count(List<String> recipients, Shown shown, @Nullable Position after) {
        Stream<String> legs =
                legs(recipients, shown.standings()).map(leg -> "select id" + leg + (after == null ? "" : AFTER) + MOST);
        int most = mostCounted(recipients);
        return Counted.upTo(
                most,
                database.sql("select count(*) from (" + union(legs) + MOST + ") counted")
                        .params(parameters(recipients, after))
                        .param("most", most + 1)
                        .query(Long.class)
                        .single());
    }

    static int mostCounted(Collection<String> recipients) {
        return recipients.size() > 1 ? MAX_COUNTED_OF_SEVERAL : MAX_COUNTED;
    }

    /** By the recipient's code; none for a recipient without any. */
    Map<String, Counted> countUnread(List<String> recipients) {
        Stream<String> legs = legs(recipients, Shown.UNREAD.standings()).map(leg -> "select recipient" + leg + MOST);
        Map<String, Counted> unread = new HashMap<>();
        database.sql("select recipient, count(*) as notices from (" + union(legs) + ") unread group by recipient")
                .params(parameters(recipients, null))
                .param("most", MAX_UNREAD_COUNTED + 1)
                .query(row -> {
                    unread.put(row.getString("recipient"), Counted.upTo(MAX_UNREAD_COUNTED, row.getLong("notices")));
                });
        return unread;
    }

    private static Stream<String> legs(List<String> recipients, Set<Standing> standings) {
        return IntStream.range(0, recipients.size())
                .mapToObj(" from notice use index (notice_by_standing) where recipient = :recipient%d"::formatted)
                .flatMap(leg -> standings.stream().map(standing -> leg + " and standing = '" + standing + "'"));
    }

    private static String union(Stream<String> legs) {
        return legs.map(leg -> "(" + leg + ")").collect(Collectors.joining(" union all "));
    }

    private static Map<String, Object> parameters(List<String> recipients, @Nullable Position after) {
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < recipients.size(); i++) {
            parameters.put("recipient" + i, recipients.get(i));
        }
        if (after != null) {
            parameters.put("afterTime", Utc.of(after.occurredAt()));
            parameters.put("afterId", after.id());
        }
        return parameters;
    }
}
