package org.recommendationtracker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.DueNow;
import org.recommendationtracker.People;
import org.recommendationtracker.access.SignedInUser;
import org.recommendationtracker.party.England;
import org.recommendationtracker.sweep.Sweep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.PlatformTransactionManager;

@NoticeModuleTest
class RemindersTest {

    private static final PageRequest PAGE = PageRequest.of(0, 20);
    private static final String OCCURRED_AT = "2014-11-20T10:00:00Z";

    @Autowired
    private NoticeRepository repository;

    @Autowired
    private Notices notices;

    @Autowired
    private Acknowledgements acknowledgements;

    @Autowired
    private Audiences audiences;

    @Autowired
    private AcknowledgementPolicy policy;

    @Autowired
    private EntityManager entities;

    @Autowired
    private NoticePublisher publisher;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestInbox inbox;

    private final TrackerEvent event = TestInbox.event("SCRP-2014-01", OCCURRED_AT);

    private final String day = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)
            .format(England.today(Clock.systemUTC()).plusDays(14));

    @BeforeEach
    void emptyInboxes() {
        inbox.empty();
    }

    @Test
    void who_does_not_acknowledge_is_reminded_and_the_office_and_the_panel_hear_who_is_late() {
        inbox.tellForAcknowledgement(event, "norfolk", "kent", "devon");
        notices.acknowledge(user("devon"), idOf("devon"), null);

        after(10).run();
        assertThat(inbox.reminders(event)).isEmpty();

        after(11).run();
        assertThat(said("acknowledgement-due-soon"))
                .containsExactly("kent Acknowledge by " + day, "norfolk Acknowledge by " + day);

        after(14).run();
        assertThat(inbox.reminders(event)).hasSize(2);

        after(15).run();
        assertThat(said("acknowledgement-overdue"))
                .containsExactly(
                        TestEvents.OFFICE + " Not acknowledged by " + day + ", by 2 boards",
                        "kent Not acknowledged by " + day,
                        "norfolk Not acknowledged by " + day,
                        TestEvents.PANEL + " Not acknowledged by " + day + ", by 2 boards");

        notices.acknowledge(user("kent"), idOf("kent"), null);
        after(21).run();
        after(28).run();
        after(35).run();
        after(400).run();
        assertThat(said("acknowledgement-second-notice"))
                .contains(TestEvents.PANEL + " Second notice: not acknowledged by " + day + ", by 1 board");
        assertThat(said("acknowledgement-third-notice")).hasSize(3);
        assertThat(said("acknowledgement-reasons-demanded"))
                .containsExactly(
                        TestEvents.OFFICE + " Reasons demanded: not acknowledged by " + day + ", by 1 board",
                        "norfolk Reasons demanded: not acknowledged by " + day,
                        TestEvents.PANEL + " Reasons demanded: not acknowledged by " + day + ", by 1 board");
        assertThat(inbox.reminders(event)).hasSize(2 + 4 + 3 + 3 + 3);
    }

    @Test
    void nothing_is_said_twice_on_a_day() {
        inbox.tellForAcknowledgement(event, "norfolk");

        after(15).run();
        after(15).run();

        assertThat(said("acknowledgement-overdue")).hasSize(3);
    }

    @Test
    void where_nobody_looked_for_weeks_the_last_reminder_only_is_given() {
        inbox.tellForAcknowledgement(event, "norfolk");

        after(30).run();

        assertThat(inbox.reminders(event)).hasSize(3).allMatch(notice -> notice.contains("third-notice"));
    }

    @Test
    void of_two_nodes_that_remind_at_the_same_moment_one_does() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            inbox.tellForAcknowledgement(event, "norfolk", "kent");
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> both = Stream.of(after(15), after(15))
                    .<Future<?>>map(node -> nodes.submit(() -> {
                        start.await();
                        node.run();
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> node : both) {
                node.get();
            }

            assertThat(said("acknowledgement-overdue")).hasSize(4);
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void whoever_acknowledges_a_reminder_has_acknowledged_what_it_is_about() {
        inbox.tellForAcknowledgement(event, "norfolk");
        after(15).run();
        String reminder = idOf("norfolk");

        notices.acknowledge(user("norfolk"), reminder, "not asked for yet");

        assertThat(notices.list(user("norfolk"), "norfolk", Shown.ALL, null, PAGE)
                        .items())
                .hasSize(2)
                .allMatch(notice -> notice.acknowledgedAt() != null && notice.lateReasons() == null);
        after(21).run();
        assertThat(said("acknowledgement-second-notice")).isEmpty();
        assertThat(acknowledgements.list(null, false, PAGE).getContent().get(0).missing())
                .isZero();
    }

    @Test
    void the_public_learns_of_whom_reasons_were_demanded_and_what_they_are() {
        inbox.tellForAcknowledgement(event, "norfolk", "kent");
        notices.acknowledge(user("kent"), idOf("kent"), null);

        after(28).run();
        assertThat(late(false)).extracting(Acknowledgement.Late::name).containsExactly("Norfolk");
        assertThat(late(true)).isEmpty();

        after(35).run();
        assertThat(late(true)).extracting(Acknowledgement.Late::name).containsExactly("Norfolk");

        notices.acknowledge(user("norfolk"), idOf("norfolk"), " We were inspected.\r\nAll of November. ");
        assertThat(late(true))
                .singleElement()
                .satisfies(late -> assertThat(late.acknowledgedAt()).isNotNull())
                .extracting(Acknowledgement.Late::reasons)
                .isEqualTo("We were inspected.\nAll of November.");
    }

    @Test
    void reasons_that_are_too_long_are_refused_and_nothing_is_acknowledged() {
        inbox.tellForAcknowledgement(event, "norfolk");

        assertThatThrownBy(() -> notices.acknowledge(user("norfolk"), idOf("norfolk"), "x".repeat(4_001)))
                .isInstanceOf(ReasonsTooLong.class)
                .hasMessageContaining("4,000");
        assertThat(acknowledgements.list(null, false, PAGE).getContent().get(0).missing())
                .isEqualTo(1);
    }

    @Test
    void what_nobody_is_to_acknowledge_is_never_reminded_of() {
        inbox.tell(event, "norfolk");

        after(400).run();

        assertThat(inbox.reminders(event)).isEmpty();
        assertThat(acknowledgements.list("SCRP-2014-01", false, PAGE)).isEmpty();
    }

    /** A node on that day. */
    private Sweep after(int days) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
        Reminders reminders = new Reminders(repository, audiences, policy, entities, publisher, clock);
        return DueNow.of(reminders, clock, transactions);
    }

    private List<Acknowledgement.Late> late(boolean publicOnly) {
        return acknowledgements
                .list("SCRP-2014-01", publicOnly, PAGE)
                .getContent()
                .get(0)
                .late();
    }

    /** Of a reminder, its recipient and the words in front of the title. */
    private List<String> said(String reminder) {
        return inbox.reminders(event).stream()
                .filter(notice -> notice.contains(" " + reminder + " "))
                .map(notice -> notice.replace(reminder + " ", "").replace(": " + event.title(), ""))
                .sorted()
                .toList();
    }

    private String idOf(String recipient) {
        return notices.list(user(recipient), recipient, Shown.ALL, null, PAGE)
                .items()
                .get(0)
                .id();
    }

    private static SignedInUser user(String board) {
        return People.signedIn("user-of-" + board, People.at(board));
    }
}
