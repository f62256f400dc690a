package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.People;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.Role;
import org.recommendationtracker.refusal.InvalidParameter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
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

        NoticeState notice =
                notices.list(user("wiltshire"), "wiltshire", null, TWO).items().get(0);

        assertThat(notice.queuedAt()).isNotNull().isEqualTo(notice.deliveredAt());
        assertThat(notice.occurredAt()).isEqualTo(Instant.parse("2014-11-20T10:00:00Z"));
        assertThat(notice.readAt()).isNull();
        assertThat(notice.acknowledgedAt()).isNull();
    }

    @Test
    void opening_a_page_marks_as_read_what_it_shows_and_no_more() {
        SignedInUser reader = user("bolton");
        tellThree("bolton");

        Page<NoticeState> first = open(reader, "bolton", null, TWO);

        assertThat(first).hasSize(2).allMatch(notice -> notice.readAt() == null);
        assertThat(notices.list(reader, "bolton", null, PageRequest.of(0, 10)).items())
                .extracting(notice -> notice.readAt() != null)
                .containsExactly(true, true, false);
    }

    @Test
    void reading_the_first_page_leaves_the_second_as_it_was() {
        SignedInUser reader = user("bury");
        tellThree("bury");

        Instant opened = notices.open(reader, "bury", false, null, TWO).moment();
        Page<NoticeState> second = open(reader, "bury", opened, TWO.withPage(1));

        assertThat(second).extracting(NoticeState::subject).containsExactly("SCRP-2014-01");
    }

    @Test
    void what_is_unread_comes_first() {
        SignedInUser reader = user("salford");
        tellThree("salford");
        open(reader, "salford", null, TWO);

        Page<NoticeState> later = open(reader, "salford", null, PageRequest.of(0, 10));

        assertThat(later)
                .extracting(NoticeState::subject)
                .containsExactly("SCRP-2014-01", "SCRP-2014-03", "SCRP-2014-02");
    }

    @Test
    void a_page_beyond_the_last_shows_the_last() {
        tellThree("leeds");

        assertThat(open(user("leeds"), "leeds", null, TWO.withPage(9))).hasSize(1);
    }

    @Test
    void somebody_elses_reading_is_no_receipt() {
        tellThree("york");

        open(People.signedIn("a", People.in(Role.AUDITORS)), "york", null, TWO);

        assertThat(notices.list(user("york"), "york", null, TWO).items()).allMatch(notice -> notice.readAt() == null);
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
    void the_first_acknowledgement_stands() {
        String id = test.tell(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "devon")
                .get(0);

        NoticeState first = notices.acknowledge(user("devon"), id, null);
        NoticeState again = notices.acknowledge(People.signedIn("somebody-else", People.at("devon")), id, null);

        assertThat(first.acknowledgedAt()).isNotNull().isEqualTo(first.readAt());
        assertThat(first.acknowledgedBy()).isEqualTo("user-of-devon");
        assertThat(again).isEqualTo(first);
    }

    @Test
    void acknowledged_notices_can_be_left_out() {
        tellThree("bexley");
        SignedInUser reader = user("bexley");
        notices.list(reader, "bexley", null, TWO)
                .items()
                .forEach(notice -> notices.acknowledge(reader, notice.id(), null));

        assertThat(notices.open(reader, "bexley", true, null, TWO).notices())
                .extracting(NoticeState::subject)
                .containsExactly("SCRP-2014-01");
    }

    @Test
    void the_order_of_the_first_page_holds_whatever_happens_between_the_pages() {
        SignedInUser reader = user("norfolk");
        // 8 and 7 are read, of which 8 is acknowledged, before the reader comes back
        IntStream.rangeClosed(1, 8).forEach(day -> tell(day, "norfolk"));
        open(reader, "norfolk", null, TWO).forEach(notice -> {
            if (notice.subject().equals("SCRP-2014-08")) {
                notices.acknowledge(reader, notice.id(), null);
            }
        });

        OpenInbox first = notices.open(reader, "norfolk", false, null, TWO);
        tell(9, "norfolk");
        acknowledge(reader, "SCRP-2014-04", "SCRP-2014-06");
        List<String> inOrder = new ArrayList<>(subjects(first.notices()));
        IntStream.range(1, 4)
                .mapToObj(page -> open(reader, "norfolk", first.moment(), TWO.withPage(page)))
                .forEach(page -> inOrder.addAll(subjects(page)));

        assertThat(inOrder)
                .containsExactly(
                        "SCRP-2014-06",
                        "SCRP-2014-05",
                        "SCRP-2014-04",
                        "SCRP-2014-03",
                        "SCRP-2014-02",
                        "SCRP-2014-01",
                        "SCRP-2014-08",
                        "SCRP-2014-07");
        assertThat(subjects(open(reader, "norfolk", null, TWO))).containsExactly("SCRP-2014-09", "SCRP-2014-08");
    }

    @Test
    void what_comes_after_the_first_page_is_not_shown_even_if_it_happened_before() {
        SignedInUser reader = user("norfolk");
        tell(5, "norfolk");
        Instant opened = notices.open(reader, "norfolk", false, null, TWO).moment();
        tell(4, "norfolk");

        assertThat(subjects(open(reader, "norfolk", opened, TWO))).containsExactly("SCRP-2014-05");
    }

    @Test
    void the_unacknowledged_come_in_the_same_order_and_are_counted() {
        SignedInUser reader = user("norfolk");
        IntStream.rangeClosed(1, 6).forEach(day -> tell(day, "norfolk"));
        // 6 to 3 are read
        open(reader, "norfolk", null, PageRequest.of(0, 4));
        acknowledge(reader, "SCRP-2014-05", "SCRP-2014-02");

        OpenInbox first = notices.open(reader, "norfolk", true, null, TWO);
        OpenInbox second = notices.open(reader, "norfolk", true, first.moment(), TWO.withPage(1));

        assertThat(subjects(first.notices())).containsExactly("SCRP-2014-01", "SCRP-2014-06");
        assertThat(subjects(second.notices())).containsExactly("SCRP-2014-04", "SCRP-2014-03");
        assertThat(second.notices().getTotalElements()).isEqualTo(4);
        assertThat(second.more()).isFalse();
    }

    @Test
    void a_day_after_it_was_opened_an_inbox_is_opened_anew() {
        SignedInUser reader = user("norfolk");
        tell(1, "norfolk");
        Instant now = Instant.now();

        for (Instant opened : List.of(now.minus(Duration.ofHours(25)), now.plus(Duration.ofHours(1)), Instant.MIN)) {
            OpenInbox inbox = notices.open(reader, "norfolk", false, opened, TWO);
            assertThat(inbox.moment()).isBetween(now.truncatedTo(ChronoUnit.MICROS), Instant.now());
            assertThat(subjects(inbox.notices())).containsExactly("SCRP-2014-01");
        }
        Instant recently = now.minus(Duration.ofHours(23));
        assertThat(notices.open(reader, "norfolk", false, recently, TWO).moment())
                .isEqualTo(recently);
    }

    @Test
    void an_inbox_is_opened_anew_if_too_much_was_read_since() {
        SignedInUser reader = user("norfolk");
        Instant opened = notices.open(reader, "norfolk", false, null, TWO).moment();
        test.fill("norfolk", 10_001);

        test.markAllRead(10_000);
        assertThat(notices.open(reader, "norfolk", false, opened, TWO).moment()).isEqualTo(opened);

        test.markAllRead(10_001);
        assertThat(notices.open(reader, "norfolk", false, opened, TWO).moment()).isAfter(opened);
    }

    @Test
    void ten_thousand_notices_are_counted_and_paged_through_and_more_are_said_to_be_there() {
        SignedInUser reader = user("norfolk");
        PageRequest last = PageRequest.of(499, 20);
        test.fill("norfolk", 10_000);
        OpenInbox all = notices.open(reader, "norfolk", false, null, last);
        test.fill("norfolk", 1);

        OpenInbox notAll = notices.open(reader, "norfolk", false, null, last.withPage(500));

        assertThat(all.more()).isFalse();
        assertThat(all.notices()).hasSize(20);
        assertThat(notAll.more()).isTrue();
        assertThat(notAll.notices().getTotalElements()).isEqualTo(10_000);
        assertThat(notAll.notices().getNumber()).isEqualTo(499);
        assertThat(notAll.notices()).hasSize(20);
    }

    @Test
    void several_inboxes_are_one_list() {
        SignedInUser two = People.signedIn("two", People.at("norfolk"), People.at("barnet"));
        tell(1, "norfolk");
        tell(2, "barnet");
        tell(3, "norfolk");
        tell(4, "leeds");

        NoticeList all = notices.list(two, null, null, PageRequest.of(0, 10));

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
        NoticeList next = notices.list(two, null, null, PageRequest.of(0, 200));
        assertThat(next.total()).isEqualTo(new Counted(1_000, true));
        while (!next.items().isEmpty()) {
            assertThat(next.items())
                    .allSatisfy(notice -> assertThat(read.add(notice.id())).isTrue());
            String last = next.items().get(next.items().size() - 1).id();
            next = notices.list(two, null, last, PageRequest.of(0, 200));
        }

        assertThat(read).hasSize(1_001);
        assertThatThrownBy(() -> notices.list(two, null, null, PageRequest.of(5, 200)))
                .isInstanceOf(InvalidParameter.class);
    }

    @Test
    void a_list_does_not_go_on_after_a_notice_of_another_inbox() {
        String id = test.tell(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "barnet")
                .get(0);

        assertThatThrownBy(() -> notices.list(user("norfolk"), null, id, TWO)).isInstanceOf(InvalidParameter.class);
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

    private void tell(int day, String recipient) {
        test.tell(TestInbox.event("SCRP-2014-0" + day, "2014-11-2" + day + "T10:00:00Z"), recipient);
    }

    private void acknowledge(SignedInUser reader, String... subjects) {
        notices.list(reader, null, null, PageRequest.of(0, 100)).items().stream()
                .filter(notice -> Set.of(subjects).contains(notice.subject()))
                .forEach(notice -> notices.acknowledge(reader, notice.id(), null));
    }

    private Page<NoticeState> open(SignedInUser reader, String recipient, @Nullable Instant opened, PageRequest page) {
        return notices.open(reader, recipient, false, opened, page).notices();
    }

    private static List<String> subjects(Page<NoticeState> page) {
        return page.map(NoticeState::subject).getContent();
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
