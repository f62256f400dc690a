package org.recommendationtracker.notice;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/** How often and how fast an event that failed is tried again. */
class Retries {

    private static final long MAX_PAUSE_MILLIS = 30_000;

    /** The database is away or busy: the event is not to blame. */
    private static final List<Class<? extends Exception>> DATABASE_AWAY = List.of(
            CannotCreateTransactionException.class,
            NonTransientDataAccessResourceException.class,
            RecoverableDataAccessException.class,
            TransientDataAccessException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            SQLNonTransientConnectionException.class);

    private final NoticeSettings settings;

    Retries(NoticeSettings settings) {
        this.settings = settings;
    }

    /** Without end while the database is away, so that an outage does not send every event to the dead letters. */
    BackOff after(Exception failure) {
        ExponentialBackOff pauses =
                new ExponentialBackOff(settings.firstRetryAfter().toMillis(), 2);
        pauses.setMaxInterval(MAX_PAUSE_MILLIS);
        if (!isDatabaseAway(failure)) {
            pauses.setMaxAttempts(settings.retries());
        }
        return pauses;
    }

    private static boolean isDatabaseAway(Exception failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> DATABASE_AWAY.stream().anyMatch(type -> type.isInstance(cause)));
    }
}
