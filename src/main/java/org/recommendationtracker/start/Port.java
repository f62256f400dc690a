package org.recommendationtracker.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** A port to listen on must be free. */
final class Port {

    private Port() {}

    /**
     * @param port 0 or less if any will do
     * @param address null for every address
     */
    static void check(int port, @Nullable String address, String setting) {
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket(port, 1, address == null ? null : InetAddress.getByName(address))) {
            if (!socket.isBound()) {
                throw new BindException("not bound");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused(
                    "Port %d cannot be used (%s): stop the program that uses it, or choose another port with --%s=PORT."
                            .formatted(port, e.getMessage(), setting));
        }
    }
}
