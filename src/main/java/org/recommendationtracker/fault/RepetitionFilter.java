package org.recommendationtracker.fault;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Has a library say a warning or an error once, and then once in ten minutes with how often it came meanwhile. Libraries
 * that try again tell each attempt: with the database away that is hundreds of lines in a second, and what happened before is lost
 * among them. Several that tell of one exception tell the same.
 *
 * <p>The product's own lines all come through: each of them is about something else.
 */
final class RepetitionFilter extends TurboFilter {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(RepetitionFilter.class);
    private static final String OWN = "org.recommendationtracker.";
    private static final Duration SAY_AGAIN_AFTER = Duration.ofMinutes(10);
    private static final int MAX_REMEMBERED = 500;

    private final LongSupplier nanoTime;

    private final Map<String, Said> said = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Said> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    RepetitionFilter() {
        this(System::nanoTime);
    }

    RepetitionFilter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable given) {
        // without a text it is only asked whether the level is on
        if (format == null
                || !level.isGreaterOrEqual(Level.WARN)
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())
                || logger.getName().startsWith(OWN)) {
            return FilterReply.NEUTRAL;
        }
        Throwable thrown = given == null ? EventArgUtil.extractThrowable(arguments) : given;
        String line = thrown == null ? line(logger, format, arguments) : fault(thrown);
        return passes(line, logger) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    private boolean passes(String line, Logger logger) {
        long now = nanoTime.getAsLong();
        int untold;
        synchronized (said) {
            Said before = said.get(line);
            if (before != null && now - before.at < SAY_AGAIN_AFTER.toNanos()) {
                before.untold++;
                return false;
            }
            untold = before == null ? 0 : before.untold;
            said.put(line, new Said(now));
        }
        if (untold > 0) {
            LOG.warn("The next line, of {}, has come {} times since it was last told", logger.getName(), untold);
        }
        return true;
    }

    /** Numbers differ from one attempt to the next. */
    private static String line(Logger logger, String format, Object @Nullable [] arguments) {
        boolean says =
                format.replace("{}", "").chars().filter(Character::isLetter).count() > 8;
        String text =
                says ? format : MessageFormatter.arrayFormat(format, arguments).getMessage();
        return logger.getName() + " " + text.replaceAll("[0-9]+", "0");
    }

    /** Which exception it was in the first place, and where. */
    private static String fault(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        StackTraceElement[] stack = cause.getStackTrace();
        return cause.getClass().getName() + " at " + (stack.length == 0 ? cause.getMessage() : stack[0]);
    }

    private static final class Said {

        private final long at;
        private int untold;

        Said(long at) {
            this.at = at;
        }
    }
}
