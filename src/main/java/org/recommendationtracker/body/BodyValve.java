package org.recommendationtracker.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Guards the body of each request where Tomcat reads it, whoever asks for it: Tomcat itself reads forms and files before any
 * filter could. Also what Tomcat would read of it after the answer, so that the sender sees that.
 */
final class BodyValve extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(BodyValve.class);

    private final WaitingThreads waiting = new WaitingThreads();

    BodyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!hasBody(request)) {
            getNext().invoke(request, response);
            return;
        }
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        InputBuffer unguarded = coyote.getInputBuffer();
        GuardedBody body = new GuardedBody(
                unguarded,
                request.getRemoteAddr(),
                request.getContentLengthLong(),
                BodySizes.largest(request.getDecodedRequestURI()),
                waiting,
                System::nanoTime);
        coyote.setInputBuffer(body);
        try {
            if (body.isShortEnough()) {
                getNext().invoke(request, response);
            } else {
                RefusalValve.refuse(BodyRefused.Reason.TOO_LARGE, request, response);
            }
            end(body, request, response);
        } finally {
            coyote.setInputBuffer(unguarded);
        }
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** Sends the answer, and reads what is left of the body, unless it was refused, so that its sender comes to see it. */
    private static void end(GuardedBody body, Request request, Response response) throws IOException {
        response.finishResponse();
        boolean awaitsLeave = body.isUntouched() && request.getHeader(HttpHeaders.EXPECT) != null;
        if (body.refused() != null || !(awaitsLeave || readToItsEnd(body))) {
            response.getCoyoteResponse().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean readToItsEnd(GuardedBody body) {
        try {
            while (!body.isEnded()) {
                body.doRead(new Discarded());
            }
            return true;
        } catch (IOException e) {
            LOG.debug("The rest of a body was not read", e);
            return false;
        }
    }

    /** What nobody wants of a body. */
    private static final class Discarded implements ApplicationBufferHandler {

        private ByteBuffer buffer = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            throw new UnsupportedOperationException("It comes in the buffers that Tomcat reads it into");
        }
    }

    /** Behind the valve that takes the sender's address from a proxy. */
    @Component
    static class Everywhere implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addEngineValves(new BodyValve());
            factory.addContextValves(new RefusalValve());
        }
    }
}
