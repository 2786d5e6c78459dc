package io.sigmagent.standalone;

import io.sigmagent.account.AccountAgentService;
import io.sigmagent.analytics.AnalyticsService;
import io.sigmagent.gateway.GatewayService;
import io.sigmagent.integration.IntegrationService;
import io.sigmagent.orchestrator.OrchestratorService;
import io.sigmagent.sbdr.SbdrAgentService;
import io.sigmagent.standalone.simulators.shopify.ShopifySimulator;
import io.sigmagent.success.SuccessAgentService;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The seven services in this JVM: started side by side, stopped against the flow, so that what is
 * in flight can end.
 */
final class Services implements AutoCloseable {

    private static final int AT_ONCE = 3;
    private static final int PARTITIONS = 4;

    private static final Service GATEWAY = new Service(0, GatewayService::application);
    private static final Service ORCHESTRATOR = new Service(1, OrchestratorService::application);
    private static final Service INTEGRATION = new Service(5, IntegrationService::application);
    private static final Service ANALYTICS = new Service(6, AnalyticsService::application);

    /** In data-flow order. */
    private static final List<Service> ALL =
            List.of(
                    GATEWAY,
                    ORCHESTRATOR,
                    new Service(2, SbdrAgentService::application),
                    new Service(3, AccountAgentService::application),
                    new Service(4, SuccessAgentService::application),
                    INTEGRATION,
                    ANALYTICS);

    /**
     * A service.
     *
     * @param place added to the gateway's port, it gives the service's
     */
    private record Service(int place, Supplier<SpringApplication> application) {

        String address(int gatewayPort) {
            return "127.0.0.1:" + (gatewayPort + place);
        }

        ConfigurableApplicationContext run(int gatewayPort, List<String> arguments) {
            List<String> all = new ArrayList<>(arguments);
            all.add("--server.port=" + (gatewayPort + place));
            all.add("--server.address=127.0.0.1");
            SpringApplication service = application.get();
            service.setRegisterShutdownHook(false);
            service.setLogStartupInfo(false);
            return service.run(all.toArray(String[]::new));
        }
    }

    private final Deque<ConfigurableApplicationContext> running = new ArrayDeque<>();

    private Services() {}

    private static List<String> arguments(
            LocalSettings settings, Addresses addresses, @Nullable ShopifySimulator store) {
        Path data = settings.data();
        String secret = settings.sessionSecret();
        List<String> arguments = new ArrayList<>(settings.arguments().toList());
        arguments.addAll(
                List.of(
                        "--KAFKA_BOOTSTRAP_SERVERS=" + addresses.kafka(),
                        "--KAFKA_PARTITIONS=" + PARTITIONS,
                        "--DATABASE_URL=" + addresses.database(),
                        "--REDIS_URL=" + addresses.redis(),
                        "--ORCHESTRATOR_STATE_DIR=" + data.resolve("orchestrator"),
                        "--ORCHESTRATOR_INSTANCE=standalone",
                        "--SIGMAGENT_INTERNAL_TOKEN=" + Secrets.fresh(),
                        "--SIGMAGENT_SESSION_SECRET="
                                + (secret == null ? Secrets.kept(data, "session") : secret)));
        arguments.addAll(neighbours(settings.port()));
        arguments.addAll(OutsideWorld.arguments(store));
        return arguments;
    }

    /** Where the services find each other. */
    private static List<String> neighbours(int gatewayPort) {
        String orchestrator = ORCHESTRATOR.address(gatewayPort);
        return List.of(
                "--ORCHESTRATOR_URL=http://" + orchestrator,
                "--ORCHESTRATOR_ADDRESS=" + orchestrator,
                "--INTEGRATION_URL=http://" + INTEGRATION.address(gatewayPort),
                "--ANALYTICS_URL=http://" + ANALYTICS.address(gatewayPort));
    }

    /** Starts all of them, or none. */
    static Services start(
            LocalSettings settings, Addresses addresses, @Nullable ShopifySimulator store) {
        List<String> arguments = arguments(settings, addresses, store);
        Services services = new Services();
        List<CompletableFuture<ConfigurableApplicationContext>> starts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Service service : ALL) {
                starts.add(
                        CompletableFuture.supplyAsync(
                                () -> service.run(settings.port(), arguments), threads));
            }
        }
        try {
            starts.forEach(start -> services.keep(start));
        } catch (CompletionException e) {
            starts.stream()
                    .filter(start -> !start.isCompletedExceptionally())
                    .map(CompletableFuture::join)
                    .filter(context -> !services.running.contains(context))
                    .forEach(ConfigurableApplicationContext::close);
            services.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return services;
    }

    private void keep(CompletableFuture<ConfigurableApplicationContext> start) {
        running.addLast(start.join());
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.removeFirst().close();
        }
    }
}
