package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
    void ofTwoNodesThatTellTheSameAtTheSameMomentOneWinsAndTheOtherFindsNothingLeftToDo() throws Exception {
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
    void aNoticeIsQueuedAndDeliveredWhenItIsWritten() {
        test.tell(TestInbox.event("SCRP-2014-02", "2014-11-20T10:00:00Z"), "wiltshire");

        NoticeState notice =
                notices.list(user("wiltshire"), "wiltshire", TWO).getContent().get(0);

        assertThat(notice.queuedAt()).isNotNull().isEqualTo(notice.deliveredAt());
        assertThat(notice.occurredAt()).isEqualTo(Instant.parse("2014-11-20T10:00:00Z"));
        assertThat(notice.readAt()).isNull();
        assertThat(notice.acknowledgedAt()).isNull();
    }

    @Test
    void openingAPageMarksAsReadWhatItShowsAndNoMore() {
        SignedInUser reader = user("bolton");
        tellThree("bolton");

        Page<NoticeState> first = notices.open(reader, "bolton", false, Instant.now(), TWO);

        assertThat(first).hasSize(2).allMatch(notice -> notice.readAt() == null);
        assertThat(notices.list(reader, "bolton", PageRequest.of(0, 10)))
                .extracting(notice -> notice.readAt() != null)
                .containsExactly(true, true, false);
    }

    @Test
    void readingTheFirstPageLeavesTheSecondAsItWas() {
        SignedInUser reader = user("bury");
        tellThree("bury");
        Instant opened = Instant.now();

        notices.open(reader, "bury", false, opened, TWO);
        Page<NoticeState> second = notices.open(reader, "bury", false, opened, TWO.withPage(1));

        assertThat(second).extracting(NoticeState::subject).containsExactly("SCRP-2014-01");
    }

    @Test
    void whatIsUnreadComesFirst() {
        SignedInUser reader = user("salford");
        tellThree("salford");
        notices.open(reader, "salford", false, Instant.now(), TWO);

        Page<NoticeState> later = notices.open(reader, "salford", false, Instant.now(), PageRequest.of(0, 10));

        assertThat(later)
                .extracting(NoticeState::subject)
                .containsExactly("SCRP-2014-01", "SCRP-2014-03", "SCRP-2014-02");
    }

    @Test
    void aPageBeyondTheLastShowsTheLast() {
        tellThree("leeds");

        assertThat(notices.open(user("leeds"), "leeds", false, Instant.now(), TWO.withPage(9)))
                .hasSize(1);
    }

    @Test
    void somebodyElsesReadingIsNoReceipt() {
        tellThree("york");

        notices.open(People.signedIn("a", People.in(Role.AUDITORS)), "york", false, Instant.now(), TWO);

        assertThat(notices.list(user("york"), "york", TWO)).allMatch(notice -> notice.readAt() == null);
    }

    @Test
    void countsWhatIsUnreadInEachInbox() {
        tellThree("kent");

        assertThat(notices.unread(Set.of(new Recipient("kent", "Kent"), new Recipient("essex", "Essex"))))
                .isEqualTo(Map.of("kent", 3L));
    }

    @Test
    void theFirstAcknowledgementStands() {
        String id = test.tell(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "devon")
                .get(0);

        NoticeState first = notices.acknowledge(user("devon"), id, null);
        NoticeState again = notices.acknowledge(People.signedIn("somebody-else", People.at("devon")), id, null);

        assertThat(first.acknowledgedAt()).isNotNull().isEqualTo(first.readAt());
        assertThat(first.acknowledgedBy()).isEqualTo("user-of-devon");
        assertThat(again).isEqualTo(first);
    }

    @Test
    void acknowledgedNoticesCanBeLeftOut() {
        tellThree("bexley");
        SignedInUser reader = user("bexley");
        notices.list(reader, "bexley", TWO).forEach(notice -> notices.acknowledge(reader, notice.id(), null));

        assertThat(notices.open(reader, "bexley", true, Instant.now(), TWO))
                .extracting(NoticeState::subject)
                .containsExactly("SCRP-2014-01");
    }

    @Test
    void onlyTheRecipientAcknowledges() {
        String id = test.tell(TestInbox.event("SCRP-2014-01", "2014-11-20T10:00:00Z"), "surrey")
                .get(0);

        assertThatThrownBy(() -> notices.acknowledge(user("kent"), id, null)).isInstanceOf(NotYourInbox.class);
        assertThatThrownBy(() -> notices.acknowledge(user("surrey"), "no-such-id", null))
                .isInstanceOf(UnknownNotice.class);
    }

    private void tellThree(String recipient) {
        IntStream.rangeClosed(1, 3)
                .forEach(day ->
                        test.tell(TestInbox.event("SCRP-2014-0" + day, "2014-11-2" + day + "T10:00:00Z"), recipient));
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
