package org.recommendationtracker.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * receipt, so that it costs the same however many notices there are. It names the index: if MySQL expects many rows, it would
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

    private static final String READ_SINCE =
            " from notice use index (notice_by_reading) where recipient = :recipient0 and read_at >= :moment";
    private static final String THERE_AT_MOMENT = " and occurred_at <= :moment and queued_at <= :moment";
    private static final String AFTER =
            " and occurred_at <= :afterTime and (occurred_at < :afterTime or id < :afterId)";
    private static final String NEWEST_FIRST = "occurred_at desc, id desc";
    private static final String REACH = " order by " + NEWEST_FIRST + " limit :reach";

    /** The order of the index, with the columns that all rows have in common: without them H2 sorts. */
    private static final String REACH_IN_ORDER = " order by recipient, receipt, " + NEWEST_FIRST + " limit :reach";

    private static final String MOST = " limit :most";

    private final JdbcClient database;

    InboxSearch(JdbcClient database) {
        this.database = database;
    }

    /** A notice after which a list goes on. */
    record Position(String recipient, Instant occurredAt, String id) {}

    /** Of all the inboxes together. */
    List<String> newestFirst(List<String> recipients, @Nullable Position after, Pageable page) {
        Stream<String> legs = legs(recipients, List.of(Receipt.values()))
                .map(leg -> "select id, occurred_at" + leg + (after == null ? "" : AFTER) + REACH_IN_ORDER);
        return ids(legs, NEWEST_FIRST, parameters(recipients, after), page);
    }

    /** How many inboxes have together, or have after a notice. */
    Counted count(List<String> recipients, @Nullable Position after) {
        Stream<String> legs = legs(recipients, List.of(Receipt.values()))
                .map(leg -> "select id" + leg + (after == null ? "" : AFTER) + MOST);
        return count(union(legs) + MOST, parameters(recipients, after), mostCounted(recipients));
    }

    static int mostCounted(Collection<String> recipients) {
        return recipients.size() > 1 ? MAX_COUNTED_OF_SEVERAL : MAX_COUNTED;
    }

    /** What was unread at that moment first, then the rest, each newest first; nothing that came after it. */
    List<String> unreadFirst(String recipient, boolean unacknowledgedOnly, Instant moment, Pageable page) {
        Stream<String> stillUnread = legs(List.of(recipient), List.of(Receipt.NONE))
                .map(leg -> "select id, occurred_at, 0 as later" + leg + THERE_AT_MOMENT + REACH_IN_ORDER);
        Stream<String> readSince = Stream.of("select id, occurred_at, 0 as later" + READ_SINCE
                + (unacknowledgedOnly ? is(Receipt.READ) : "") + THERE_AT_MOMENT + REACH);
        Stream<String> readBefore = legs(List.of(recipient), whenRead(unacknowledgedOnly))
                .map(leg -> "select id, occurred_at, 1 as later" + leg + " and read_at < :moment" + THERE_AT_MOMENT
                        + REACH_IN_ORDER);
        Stream<String> legs = Stream.of(stillUnread, readSince, readBefore).flatMap(some -> some);
        return ids(legs, "later, " + NEWEST_FIRST, parameters(recipient, moment), page);
    }

    /** How many an inbox had at that moment. */
    Counted count(String recipient, boolean unacknowledgedOnly, Instant moment) {
        List<Receipt> receipts = Stream.concat(Stream.of(Receipt.NONE), whenRead(unacknowledgedOnly).stream())
                .toList();
        Stream<String> legs = legs(List.of(recipient), receipts).map(leg -> "select id" + leg + THERE_AT_MOMENT + MOST);
        return count(union(legs) + MOST, parameters(recipient, moment), MAX_COUNTED);
    }

    /** How many were read since that moment. */
    Counted countReadSince(String recipient, Instant moment) {
        return count("select id" + READ_SINCE + MOST, parameters(recipient, moment), MAX_COUNTED);
    }

    /** By the recipient's code; none for a recipient without any. */
    Map<String, Counted> countUnread(List<String> recipients) {
        Stream<String> legs = legs(recipients, List.of(Receipt.NONE)).map(leg -> "select recipient" + leg + MOST);
        Map<String, Counted> unread = new HashMap<>();
        database.sql("select recipient, count(*) as notices from (" + union(legs) + ") unread group by recipient")
                .params(parameters(recipients, null))
                .param("most", MAX_UNREAD_COUNTED + 1)
                .query(row -> {
                    unread.put(row.getString("recipient"), Counted.upTo(MAX_UNREAD_COUNTED, row.getLong("notices")));
                });
        return unread;
    }

    private List<String> ids(Stream<String> legs, String order, Map<String, Object> parameters, Pageable page) {
        return database.sql(
                        "select id from (" + union(legs) + ") found order by " + order + " limit :size offset :offset")
                .params(parameters)
                .param("reach", page.getOffset() + page.getPageSize())
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(String.class)
                .list();
    }

    private Counted count(String rows, Map<String, Object> parameters, int most) {
        return Counted.upTo(
                most,
                database.sql("select count(*) from (" + rows + ") counted")
                        .params(parameters)
                        .param("most", most + 1)
                        .query(Long.class)
                        .single());
    }

    private static Stream<String> legs(List<String> recipients, List<Receipt> receipts) {
        return IntStream.range(0, recipients.size())
                .mapToObj(" from notice use index (notice_by_receipt) where recipient = :recipient%d"::formatted)
                .flatMap(leg -> receipts.stream().map(receipt -> leg + is(receipt)));
    }

    private static String is(Receipt receipt) {
        return " and receipt = '" + receipt + "'";
    }

    private static List<Receipt> whenRead(boolean unacknowledgedOnly) {
        return unacknowledgedOnly ? List.of(Receipt.READ) : List.of(Receipt.READ, Receipt.ACKNOWLEDGED);
    }

    private static String union(Stream<String> legs) {
        return legs.map(leg -> "(" + leg + ")").collect(Collectors.joining(" union all "));
    }

    private static Map<String, Object> parameters(String recipient, Instant moment) {
        return Map.of("recipient0", recipient, "moment", Utc.of(moment));
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
