package org.recommendationtracker.audit.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.audit.AsAt;
import org.recommendationtracker.audit.Moments;
import org.recommendationtracker.party.England;
import org.recommendationtracker.register.AsAtFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Reports that were counted. One is counted at a time, whoever asks: two at once would each take twice as long. What is not
 * settled is counted anew when it is {@value #WORTH} times as old as the counting took: with little there at once. The report of
 * today on everything is counted ahead if counting takes long.
 */
@Component
public class KeptReports implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(KeptReports.class);

    private static final int KEPT = 200;
    private static final int WORTH = 30;
    private static final Duration LOOK_AHEAD = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMillis(500);

    /** So that whoever asks for many keeps others from reports, and from nothing else. */
    private static final int MOST_WAITING = 8;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final AuditReports reports;
    private final Moments moments;
    private final Clock clock;
    private final Semaphore counting = new Semaphore(1, true);
    private final Cache<Question, Kept> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private volatile @Nullable Kept today;

    KeptReports(AuditReports reports, Moments moments, Clock clock) {
        this.reports = reports;
        this.moments = moments;
        this.clock = clock;
    }

    private record Question(LocalDate asOf, Instant knownAt, LocalDate since, AsAtFilter filter) {}

    private record Kept(AuditReport report, Instant countedAt, Duration took) {

        boolean isGood(Instant now) {
            return report.settled() || now.isBefore(countedAt.plus(took.multipliedBy(WORTH)));
        }
    }

    /**
     * The report, counted now or before.
     *
     * @param since an earlier day to compare with
     * @throws ReportsBusy if others are being counted for too long
     */
    public AuditReport of(AsAt asAt, LocalDate since, AsAtFilter filter) {
        Question question = new Question(asAt.asOf(), asAt.knownAt(), since, filter);
        Kept before = kept.getIfPresent(question);
        return before != null && before.isGood(clock.instant()) ? before.report : takeTurn(question).report;
    }

    /**
     * As known when a report of a day is to be shown to whoever does not say: now, to the second, or when that of today on
     * everything was counted, if that is worth keeping.
     */
    public Instant knownAt(LocalDate asOf, LocalDate since, AsAtFilter filter) {
        Instant now = clock.instant();
        return Optional.ofNullable(today)
                .filter(last -> filter.passesAll() && last.isGood(now))
                .map(Kept::report)
                .filter(report -> report.asOf().equals(asOf) && report.since().equals(since))
                .map(AuditReport::knownAt)
                .orElse(now.truncatedTo(ChronoUnit.SECONDS));
    }

    private Kept takeTurn(Question question) {
        try {
            if (counting.getQueueLength() >= MOST_WAITING
                    || !counting.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ReportsBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReportsBusy();
        }
        try {
            Kept meanwhile = kept.getIfPresent(question);
            return meanwhile != null && meanwhile.isGood(clock.instant()) ? meanwhile : count(question);
        } finally {
            counting.release();
        }
    }

    private Kept count(Question question) {
        long began = System.nanoTime();
        AuditReport report =
                reports.count(moments.at(question.asOf, question.knownAt), question.since, question.filter);
        Kept counted = new Kept(report, clock.instant(), Duration.ofNanos(System.nanoTime() - began));
        kept.put(question, counted);
        if (isOfToday(question)) {
            today = counted;
        }
        return counted;
    }

    private boolean isOfToday(Question question) {
        LocalDate day = England.today(clock);
        return question.filter.passesAll()
                && question.asOf.equals(day)
                && question.since.equals(comparedWith(day))
                && (today == null || question.knownAt.isAfter(today.report.knownAt()));
    }

    /** The day with which a report is compared if nobody says: the same a year before. */
    public static LocalDate comparedWith(LocalDate asOf) {
        return asOf.minusYears(1);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::countAhead, LOOK_AHEAD);
    }

    /** Before the report of today is no longer good, if somebody would wait for another. */
    void countAhead() {
        Kept last = today;
        LocalDate day = England.today(clock);
        if (last != null
                && last.took.compareTo(LONG) > 0
                && (!last.report.asOf().equals(day)
                        || !last.isGood(clock.instant().plus(last.took).plus(LOOK_AHEAD)))) {
            try {
                of(moments.at(day, clock.instant().truncatedTo(ChronoUnit.SECONDS)), comparedWith(day), AsAtFilter.ALL);
            } catch (RuntimeException e) {
                LOG.warn("The audit report of today cannot be counted ahead: {}", e.getMessage());
            }
        }
    }
}
