package org.recommendationtracker.body;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/** The body of one request, read while it is not too large, comes fast enough, and does not keep too many threads waiting. */
final class GuardedBody implements InputBuffer {

    /** Given to everybody before it is counted how fast they are. */
    private static final Duration START = Duration.ofSeconds(15);

    /** What a bad line of a mobile telephone does. */
    private static final int MIN_BYTES_PER_SECOND = 10_000;

    private final InputBuffer body;
    private final String address;
    private final long length;
    private final long largest;
    private final WaitingThreads waiting;
    private final LongSupplier nanoTime;
    private final long began;
    private long read;
    private boolean ended;
    private BodyRefused.@Nullable Reason refused;

    /**
     * Guards a body that nothing has been read of.
     *
     * @param address where it comes from
     * @param length in bytes as its sender told it; -1 if they did not
     * @param largest that is read, in bytes
     * @param nanoTime by which it is seen how fast it comes
     */
    GuardedBody(
            InputBuffer body,
            String address,
            long length,
            long largest,
            WaitingThreads waiting,
            LongSupplier nanoTime) {
        this.body = body;
        this.address = address;
        this.length = length;
        this.largest = largest;
        this.waiting = waiting;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (read > largest) {
            throw refuse(BodyRefused.Reason.TOO_LARGE);
        }
        if (nanoTime.getAsLong() - began > allowed().toNanos()) {
            throw refuse(BodyRefused.Reason.TOO_SLOW);
        }
        int count = body.available() > 0 || isEnded() ? body.doRead(handler) : await(handler);
        ended = count < 0;
        read += Math.max(count, 0);
        return count;
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Whether it is worth reading, by what its sender says; it is refused otherwise. */
    boolean isShortEnough() {
        if (length > largest) {
            refused = BodyRefused.Reason.TOO_LARGE;
        }
        return refused == null;
    }

    /** Whether all of it has been read. */
    boolean isEnded() {
        return ended || (length >= 0 && read >= length);
    }

    boolean isUntouched() {
        return read == 0;
    }

    /** Null while there was no reason to. */
    BodyRefused.@Nullable Reason refused() {
        return refused;
    }

    private Duration allowed() {
        return START.plusSeconds(read / MIN_BYTES_PER_SECOND);
    }

    private int await(ApplicationBufferHandler handler) throws IOException {
        if (!waiting.enter(address)) {
            throw refuse(BodyRefused.Reason.TOO_MANY);
        }
        try {
            return body.doRead(handler);
        } finally {
            waiting.leave(address);
        }
    }

    private BodyRefused refuse(BodyRefused.Reason reason) {
        refused = reason;
        return new BodyRefused(reason);
    }
}
