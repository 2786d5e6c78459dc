package io.sigmagent.agent.outbound;

import io.sigmagent.agent.application.Load;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Says every two seconds that this agent is there, and goodbye before it stops. */
final class Presence implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    /** Starts after turns are taken and stops before, so that no slot is given to the deaf. */
    private static final int PHASE = Integer.MAX_VALUE - 50;

    private final AgentKind agent;
    private final Load load;
    private final EventPublisher publisher;
    private final Clock clock;
    private final String instanceId = UUID.randomUUID().toString();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon(true).name("presence-", 0).factory());
    private volatile boolean running;

    Presence(AgentKind agent, Load load, EventPublisher publisher, Clock clock) {
        this.agent = agent;
        this.load = load;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        var _ = timer.scheduleAtFixedRate(this::beHere, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
        try {
            say(false).get(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("could not say goodbye: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void beHere() {
        var _ = say(true).exceptionally(Presence::missed);
    }

    private static @Nullable Void missed(Throwable failure) {
        LOG.warn("could not say that we are here: {}", failure.toString());
        return null;
    }

    private CompletableFuture<Void> say(boolean present) {
        return publisher.publish(
                Topics.AGENT_CAPACITY,
                AgentPresent.newBuilder()
                        .setEventId(UUID.randomUUID().toString())
                        .setOccurredAt(clock.instant())
                        .setAgent(Agent.valueOf(agent.name()))
                        .setInstanceId(instanceId)
                        .setCapacity(load.capacity())
                        .setBusy(load.busy())
                        .setPresent(present)
                        .build());
    }
}
