package org.recommendationtracker.standalone;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stands for the fact that nobody outside this machine can reach the server; there is none if they could. */
@Component
@Profile("standalone")
class Loopback {

    Loopback(ServerProperties server) {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new NotLoopbackException(address);
        }
    }

    /** The server would be reachable from outside, where everybody knows the demo users' password. */
    static final class NotLoopbackException extends RuntimeException {

        NotLoopbackException(@Nullable InetAddress address) {
            super("The profile 'standalone' has demo users with a known password, and server.address is "
                    + (address == null ? "not set, which means every address" : address.getHostAddress()));
        }
    }
}
