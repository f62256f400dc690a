package org.recommendationtracker.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs a dispatcher for each channel, so that none waits for another. */
@Component
class Dispatchers implements SmartLifecycle {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final Channels channels;
    private final Messages messages;
    private final DeliverySettings settings;
    private final Clock clock;
    private volatile List<Dispatcher> running = List.of();

    Dispatchers(Channels channels, Messages messages, DeliverySettings settings, Clock clock) {
        this.channels = channels;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    @Override
    public synchronized void start() {
        if (running.isEmpty()) {
            running = channels.channels().stream()
                    .map(channel -> new Dispatcher(channel, messages, settings, clock))
                    .toList();
            running.forEach(Dispatcher::start);
        }
    }

    /** What is still to be sent then, is sent by another node, or after the next start. */
    @Override
    public synchronized void stop() {
        running.forEach(Dispatcher::stop);
        try {
            for (Dispatcher dispatcher : running) {
                dispatcher.awaitEnd(STOP_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = List.of();
    }

    void wake() {
        running.forEach(Dispatcher::wake);
    }
}
