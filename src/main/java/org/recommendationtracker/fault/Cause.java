package org.recommendationtracker.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;

/** Why something failed, for the log. */
public final class Cause {

    private Cause() {}

    /** Whether a database, a broker or a file is to blame, or whoever did not answer in time: where in the product it was met says nothing then. */
    public static boolean isOutside(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException
                    || cause instanceof KafkaException
                    || cause instanceof IOException
                    || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** What it was in the first place, in one line. */
    public static String inOneLine(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString().lines().findFirst().orElse("");
    }
}
