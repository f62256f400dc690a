package org.recommendationtracker.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A board's own system, which answers as it is told. */
class WebhookReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicLong bytesTaken = new AtomicLong();
    private volatile int status = 204;
    private volatile long bodyLength = -1;
    private volatile String location = "";

    record Call(HttpHeaders headers, String body) {}

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "webhook-receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/notices";
    }

    List<Call> calls() {
        return calls;
    }

    /** Bytes of its answers that somebody took. */
    long bytesTaken() {
        return bytesTaken.get();
    }

    /** Answers so from now on. */
    void answer(int status, long bodyLength, String location) {
        this.status = status;
        this.bodyLength = bodyLength;
        this.location = location;
    }

    void answer(int status) {
        answer(status, -1, "");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body));
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().add("Location", location);
        }
        exchange.sendResponseHeaders(status, bodyLength);
        if (bodyLength > 0) {
            byte[] part = new byte[64 * 1024];
            try (OutputStream out = exchange.getResponseBody()) {
                for (long sent = 0; sent < bodyLength; sent += part.length) {
                    int length = (int) Math.min(part.length, bodyLength - sent);
                    out.write(part, 0, length);
                    bytesTaken.addAndGet(length);
                }
            }
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
