package io.sigmagent.gateway.story;

import java.io.IOException;
import java.util.UUID;

/** Gateways on one broker, and all that is around them. */
final class World implements AutoCloseable {

    final Gateway one;
    final Gateway two;
    final PlayedOrchestrator orchestrator;
    final PlayedServices services;

    private World(
            Gateway one, Gateway two, PlayedOrchestrator orchestrator, PlayedServices services) {
        this.one = one;
        this.two = two;
        this.orchestrator = orchestrator;
        this.services = services;
    }

    static World start(String kafka, String redis, String... settings) throws IOException {
        PlayedTopics.create(kafka);
        PlayedOrchestrator orchestrator = new PlayedOrchestrator(kafka);
        PlayedServices services = new PlayedServices(orchestrator);
        Gateway one = new Gateway(kafka, redis, services.url(), settings);
        Gateway two = new Gateway(kafka, redis, services.url(), settings);
        return new World(one, two, orchestrator, services);
    }

    /** A session id that nobody used. */
    static String session() {
        return "session_" + UUID.randomUUID();
    }

    @Override
    public void close() {
        one.close();
        two.close();
        services.close();
        orchestrator.close();
    }
}
