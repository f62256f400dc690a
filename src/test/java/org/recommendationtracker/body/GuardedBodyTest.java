package org.recommendationtracker.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class GuardedBodyTest {

    private static final long UNTOLD = -1;

    private final AtomicLong now = new AtomicLong();
    private final WaitingThreads waiting = new WaitingThreads();

    @Test
    void what_comes_in_time_is_read_to_its_end() throws IOException {
        GuardedBody body = guarded(new Trickle(1_000, 3), UNTOLD, 3_000);

        for (int part = 0; part < 3; part++) {
            assertThat(body.doRead(ApplicationBufferHandler.EMPTY)).isEqualTo(1_000);
        }
        assertThat(body.isEnded()).isFalse();
        assertThat(body.doRead(ApplicationBufferHandler.EMPTY)).isEqualTo(-1);
        assertThat(body.isEnded()).isTrue();
        assertThat(body.refused()).isNull();
    }

    @Test
    void what_is_too_long_by_what_its_sender_says_is_not_begun() {
        GuardedBody body = guarded(new Trickle(1, 1), 3_001, 3_000);

        assertThat(body.isShortEnough()).isFalse();
        assertThat(body.refused()).isEqualTo(BodyRefused.Reason.TOO_LARGE);
    }

    @Test
    void what_turns_out_too_long_is_not_read_on() throws IOException {
        GuardedBody body = guarded(new Trickle(2_000, 9), UNTOLD, 3_000);
        body.doRead(ApplicationBufferHandler.EMPTY);
        body.doRead(ApplicationBufferHandler.EMPTY);

        assertRefused(body, BodyRefused.Reason.TOO_LARGE);
    }

    @Test
    void what_trickles_is_not_waited_for_without_end() throws IOException {
        GuardedBody body = guarded(new Trickle(1, 9), 5_000, 8_000);
        pass(Duration.ofSeconds(15));
        body.doRead(ApplicationBufferHandler.EMPTY);
        pass(Duration.ofSeconds(1));

        assertRefused(body, BodyRefused.Reason.TOO_SLOW);
    }

    @Test
    void a_large_file_over_a_bad_line_has_its_time() throws IOException {
        GuardedBody body = guarded(new Trickle(20_000, 200), 4_000_000, 10_000_000);

        while (!body.isEnded()) {
            body.doRead(ApplicationBufferHandler.EMPTY);
            pass(Duration.ofSeconds(2));
        }
        assertThat(body.refused()).isNull();
    }

    @Test
    void one_address_keeps_fifty_threads_waiting_and_others_the_rest() throws IOException {
        for (int thread = 0; thread < 50; thread++) {
            assertThat(waiting.enter("192.0.2.1")).isTrue();
        }
        assertRefused(guarded(new Trickle(1, 1), 1, 8_000), BodyRefused.Reason.TOO_MANY);
        for (int thread = 0; thread < 35; thread++) {
            assertThat(waiting.enter("192.0.2.2")).isTrue();
            assertThat(waiting.enter("192.0.2.3")).isTrue();
        }
        assertThat(waiting.enter("192.0.2.4")).as("of 121").isFalse();

        waiting.leave("192.0.2.1");

        assertThat(guarded(new Trickle(1, 1), 1, 8_000).doRead(ApplicationBufferHandler.EMPTY))
                .isEqualTo(1);
        assertThat(waiting.enter("192.0.2.4")).as("of 120").isTrue();
    }

    private static void assertRefused(GuardedBody body, BodyRefused.Reason reason) {
        assertThatThrownBy(() -> body.doRead(ApplicationBufferHandler.EMPTY)).isInstanceOf(BodyRefused.class);
        assertThat(body.refused()).isEqualTo(reason);
    }

    private GuardedBody guarded(InputBuffer body, long length, long largest) {
        return new GuardedBody(body, "192.0.2.1", length, largest, waiting, now::get);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /** So many parts of so many bytes, none of which is there before it is waited for. */
    private static final class Trickle implements InputBuffer {

        private final int bytes;
        private int parts;

        private Trickle(int bytes, int parts) {
            this.bytes = bytes;
            this.parts = parts;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) {
            return parts-- > 0 ? bytes : -1;
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
