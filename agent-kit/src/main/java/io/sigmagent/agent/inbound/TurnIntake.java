package io.sigmagent.agent.inbound;

import io.sigmagent.agent.application.Load;
import io.sigmagent.kit.messaging.TailReader;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Begins to take turns once store results are read, and ends with no turn half answered. */
final class TurnIntake implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TurnIntake.class);
    private static final int PHASE = Integer.MAX_VALUE - 100;
    private static final Duration READY = Duration.ofSeconds(10);

    private final MessageListenerContainer container;
    private final TurnListener listener;
    private final Load load;
    private final TailReader storeResults;
    private final Duration patience;

    TurnIntake(
            MessageListenerContainer container,
            TurnListener listener,
            Load load,
            TailReader storeResults,
            Duration patience) {
        this.container = container;
        this.listener = listener;
        this.load = load;
        this.storeResults = storeResults;
        this.patience = patience;
    }

    @Override
    public void start() {
        try {
            if (!storeResults.awaitReady(READY)) {
                LOG.warn("store results are not read yet; turns are taken all the same");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        container.start();
    }

    @Override
    public void stop() {
        listener.stopTaking();
        container.pause();
        try {
            if (!load.drain(patience)) {
                LOG.warn("{} turns in flight are left to others", load.busy());
                listener.leaveToOthers();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        container.stop();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
