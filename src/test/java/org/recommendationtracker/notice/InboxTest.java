package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.People;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.refusal.InvalidParameter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;

@NoticeModuleTest
class InboxTest {

    private static final PageRequest TWO = PageRequest.of(0, 2);

    private final Inbox inbox;
    private final Notices notices;
    private final TestInbox test;

    @Autowired
    InboxTest(Inbox inbox, Notices notices, TestInbox test) {
        this.inbox = inbox;
        this.notices = notices;
        this.test = test;
    }

    @BeforeEach
    void emptyInboxes() {
        test.empty();
    }

    @Test
    void of_two_nodes_that_tell_the_same_at_the_same_moment_one_wins_and_the_other_finds_nothing_left_to_do()
            throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                TrackerEvent event = TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z");
                CountDownLatch start = new CountDownLatch(1);
                Future<Integer> one = nodes.submit(() -> deliverAt(start, event));
                Future<Integer> other = nodes.submit(() -> deliverAt(start, event));
                start.countDown();

                assertThat(one.get() + other.get()).isEqualTo(2);
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void a_notice_is_queued_and_delivered_when_it_is_written() {
        test.tell(TestInbox.event("SCRP-2014-02", "2014-11-20T10:00:00Z"), "wiltshire");

        NoticeState notice = notices.list(user("wiltshire"), "wiltshire", Shown.ALL, null, TWO)
                .items()
                .get(0);

        assertThat(notice.queuedAt()).isNotNull().isEqualTo(notice.deliveredAt());
        assertThat(notice.occurredAt()).isEqualTo(Instant.parse("2014-11-20T10:00:00Z"));
        assertThat(notice.readAt()).isNull();
        assertThat(notice.acknowledgedAt()).isNull();
    }

    @Test
    void counts_what_is_unread_in_each_inbox() {
        tellThree("kent");

        assertThat(notices.unread(Set.of(new Recipient("kent", "Kent"), new Recipient("essex", "Essex"))))
                .isEqualTo(Map.of("kent", new Counted(3, false)));
    }

    @Test
    void counts_a_thousand_unread_of_each_inbox_and_says_if_there_are_more() {
        test.fill("kent", 1_000);
        test.fill("essex", 1_001);

        assertThat(notices.unread(Set.of(new Recipient("kent", "Kent"), new Recipient("essex", "Essex"))))
                .isEqualTo(Map.of("kent", new Counted(1_000, false), "essex", new Counted(1_000, true)));
    }

    @Test
    void a_notice_is_read_by_opening_it_and_by_nothing_else() {
        SignedInUser reader = user("bolton");
        String id = tell(1, "bolton");
        String other = tell(2, "bolton");

        subjects(reader, "bolton", Shown.ALL);
        notices.open(People.signedIn("a", People.in(Role.AUDITORS)), id);
        assertThat(subjects(reader, "bolton", Shown.UNREAD)).containsExactly("SCRP-2014-02", "SCRP-2014-01");

        NoticeState opened = notices.open(reader, id);

        assertThat(opened.readAt()).isNotNull();
        assertThat(notices.open(reader, id)).isEqualTo(opened);
        assertThat(subjects(reader, "bolton", Shown.UNREAD)).containsExactly("SCRP-2014-02");
        assertThatThrownBy(() -> notices.open(user("kent"), other)).isInstanceOf(NotYourInbox.class);
        assertThatThrownBy(() -> notices.open(reader, "no-such-id")).isInstanceOf(UnknownNotice.class);
    }

    @Test
    void a_list_keeps_its_order_and_lacks_nothing_while_somebody_works_in_it() {
        SignedInUser reader = user("norfolk");
        for (Shown shown : Shown.values()) {
            test.empty();
            IntStream.rangeClosed(1, 6).forEach(day -> ask(day, "norfolk"));
            List<String> worked = new ArrayList<>();

            List<NoticeState> part =
                    notices.list(reader, "norfolk", shown, null, TWO).items();
            while (!part.isEmpty()) {
                String last = part.get(part.size() - 1).id();
                part.forEach(notice -> {
                    worked.add(notice.subject());
                    notices.acknowledge(reader, notice.id(), null);
                });
                ask(9, "norfolk");
                part = notices.list(reader, "norfolk", shown, last, TWO).items();
            }

            assertThat(worked)
                    .as(shown.name())
                    .containsExactly(
                            "SCRP-2014-06",
                            "SCRP-2014-05",
                            "SCRP-2014-04",
                            "SCRP-2014-03",
                            "SCRP-2014-02",
                            "SCRP-2014-01");
        }
    }

    @Test
    void what_is_to_be_acknowledged_is_a_list_of_its_own() {
        SignedInUser reader = user("bexley");
        tell(1, "bexley");
        String asked = ask(2, "bexley");
        ask(3, "bexley");

        notices.open(reader, asked);
        assertThat(subjects(reader, "bexley", Shown.UNACKNOWLEDGED)).containsExactly("SCRP-2014-03", "SCRP-2014-02");
        notices.acknowledge(reader, asked, null);

        assertThat(subjects(reader, "bexley", Shown.UNACKNOWLEDGED)).containsExactly("SCRP-2014-03");
        assertThat(notices.list(reader, "bexley", Shown.UNACKNOWLEDGED, null, TWO)
                        .total())
                .isEqualTo(new Counted(1, false));
    }

    @Test
    void the_first_acknowledgement_stands() {
        String id = ask(1, "devon");

        NoticeState first = notices.acknowledge(user("devon"), id, null);
        NoticeState again = notices.acknowledge(People.signedIn("somebody-else", People.at("devon")), id, null);

        assertThat(first.acknowledgedAt()).isNotNull().isEqualTo(first.readAt());
        assertThat(first.acknowledgedBy()).isEqualTo("user-of-devon");
        assertThat(again).isEqualTo(first);
    }

    @Test
    void nothing_is_acknowledged_that_nobody_asked_for() {
        String id = tell(1, "devon");

        assertThatThrownBy(() -> notices.acknowledge(user("devon"), id, null)).isInstanceOf(NothingToAcknowledge.class);
        assertThat(notices.open(user("devon"), id).acknowledgedAt()).isNull();
    }

    @Test
    void several_are_acknowledged_together_or_none() {
        SignedInUser reader = user("devon");
        String one = ask(1, "devon");
        String two = ask(2, "devon");
        String notAsked = tell(3, "devon");

        assertThatThrownBy(() -> notices.acknowledgeAll(reader, List.of(one, notAsked)))
                .isInstanceOf(NothingToAcknowledge.class);
        assertThat(subjects(reader, "devon", Shown.UNACKNOWLEDGED)).hasSize(2);

        assertThat(notices.acknowledgeAll(reader, List.of(one, two, one))).isEqualTo(2);
        assertThat(subjects(reader, "devon", Shown.UNACKNOWLEDGED)).isEmpty();
        assertThat(notices.acknowledgeAll(reader, List.of())).isZero();
        assertThatThrownBy(() -> notices.acknowledgeAll(user("kent"), List.of(ask(4, "devon"))))
                .isInstanceOf(NotYourInbox.class);
    }

    @Test
    void several_inboxes_are_one_list() {
        SignedInUser two = People.signedIn("two", People.at("norfolk"), People.at("barnet"));
        tell(1, "norfolk");
        tell(2, "barnet");
        tell(3, "norfolk");
        tell(4, "leeds");

        NoticeList all = notices.list(two, null, Shown.ALL, null, PageRequest.of(0, 10));

        assertThat(all.items())
                .extracting(NoticeState::subject)
                .containsExactly("SCRP-2014-03", "SCRP-2014-02", "SCRP-2014-01");
        assertThat(all.total()).isEqualTo(new Counted(3, false));
    }

    @Test
    void a_thousand_notices_of_several_inboxes_are_counted_and_all_are_read_one_after_another() {
        SignedInUser two = People.signedIn("two", People.at("norfolk"), People.at("barnet"));
        // many of the same moment
        test.fill("norfolk", 700);
        test.fill("barnet", 301);

        Set<String> read = new HashSet<>();
        NoticeList next = notices.list(two, null, Shown.ALL, null, PageRequest.of(0, 200));
        assertThat(next.total()).isEqualTo(new Counted(1_000, true));
        while (!next.items().isEmpty()) {
            assertThat(next.items())
                    .allSatisfy(notice -> assertThat(read.add(notice.id())).isTrue());
            String last = next.items().get(next.items().size() - 1).id();
            next = notices.list(two, null, Shown.ALL, last, PageRequest.of(0, 200));
        }

        assertThat(read).hasSize(1_001);
        assertThatThrownBy(() -> notices.list(two, null, Shown.ALL, null, PageRequest.of(5, 200)))
                .isInstanceOf(InvalidParameter.class);
    }

    @Test
    void a_list_does_not_go_on_after_a_notice_of_another_inbox() {
        String id = test.tell(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "barnet")
                .get(0);

        assertThatThrownBy(() -> notices.list(user("norfolk"), null, Shown.ALL, id, TWO))
                .isInstanceOf(InvalidParameter.class);
    }

    @Test
    void only_the_recipient_acknowledges() {
        String id = test.tell(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "surrey")
                .get(0);

        assertThatThrownBy(() -> notices.acknowledge(user("kent"), id, null)).isInstanceOf(NotYourInbox.class);
        assertThatThrownBy(() -> notices.acknowledge(user("surrey"), "no-such-id", null))
                .isInstanceOf(UnknownNotice.class);
    }

    private void tellThree(String recipient) {
        IntStream.rangeClosed(1, 3).forEach(day -> tell(day, recipient));
    }

    private String tell(int day, String recipient) {
        return test.tell(event(day), recipient).get(0);
    }

    /** The same, and the recipient is to acknowledge it. */
    private String ask(int day, String recipient) {
        return test.tellForAcknowledgement(event(day), recipient).get(0);
    }

    private static TrackerEvent event(int day) {
        return TestInbox.event("SCRP-2014-0" + day, "2014-11-2" + day + "T10:00:00Z");
    }

    private List<String> subjects(SignedInUser reader, String recipient, Shown shown) {
        return notices.list(reader, recipient, shown, null, PageRequest.of(0, 10)).items().stream()
                .map(NoticeState::subject)
                .toList();
    }

    /** As the consumer does: once more after a failure. */
    private int deliverAt(CountDownLatch start, TrackerEvent event) throws InterruptedException {
        start.await();
        Set<String> recipients = Set.of("norfolk", TestEvents.PANEL);
        try {
            return inbox.deliver(event, recipients, Set.of("norfolk"));
        } catch (DataIntegrityViolationException lost) {
            return inbox.deliver(event, recipients, Set.of("norfolk"));
        }
    }

    private static SignedInUser user(String board) {
        return People.signedIn("user-of-" + board, People.at(board));
    }
}
