package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.application.Conversations;
import org.springframework.context.SmartLifecycle;

/** Sends all sockets to another gateway before the web server waits for what is in flight. */
final class Departure implements SmartLifecycle {

    private final Conversations conversations;
    private volatile boolean running;

    Departure(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        conversations.leave();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
