package io.sigmagent.standalone;

import io.sigmagent.account.AccountAgentService;
import io.sigmagent.analytics.AnalyticsService;
import io.sigmagent.gateway.GatewayService;
import io.sigmagent.integration.IntegrationService;
import io.sigmagent.orchestrator.OrchestratorService;
import io.sigmagent.sbdr.SbdrAgentService;
import io.sigmagent.success.SuccessAgentService;
import io.sigmagent.standalone.simulators.shopify.ShopifySimulator;
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

/** The seven services in this JVM: started side by side, stopped against the flow, so that what is in flight can end. */
final class Services implements AutoCloseable {

    private static final int AT_ONCE = 3;
    private static final int PARTITIONS = 4;

    /** In data-flow order; the port of each is the gateway's plus its place. */
    private enum Service {
        GATEWAY(GatewayService::application),
        ORCHESTRATOR(OrchestratorService::application),
        SBDR_AGENT(SbdrAgentService::application),
        ACCOUNT_AGENT(AccountAgentService::application),
        SUCCESS_AGENT(SuccessAgentService::application),
        INTEGRATION(IntegrationService::application),
        ANALYTICS(AnalyticsService::application);

        private final Supplier<SpringApplication> application;

        Service(Supplier<SpringApplication> application) {
            this.application = application;
        }

        private ConfigurableApplicationContext run(int port, List<String> arguments) {
            List<String> all = new ArrayList<>(arguments);
            all.add("--server.port=" + port);
            all.add("--server.address=127.0.0.1");
            SpringApplication service = application.get();
            service.setRegisterShutdownHook(false);
            service.setLogStartupInfo(false);
            return service.run(all.toArray(String[]::new));
        }
    }

    private final Deque<ConfigurableApplicationContext> running = new ArrayDeque<>();

    private Services() {}

    private static String address(Service service, int gatewayPort) {
        return "127.0.0.1:" + (gatewayPort + service.ordinal());
    }

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
        String orchestrator = address(Service.ORCHESTRATOR, gatewayPort);
        return List.of(
                "--ORCHESTRATOR_URL=http://" + orchestrator,
                "--ORCHESTRATOR_ADDRESS=" + orchestrator,
                "--INTEGRATION_URL=http://" + address(Service.INTEGRATION, gatewayPort),
                "--ANALYTICS_URL=http://" + address(Service.ANALYTICS, gatewayPort));
    }

    /** Starts all of them, or none. */
    static Services start(
            LocalSettings settings, Addresses addresses, @Nullable ShopifySimulator store) {
        List<String> arguments = arguments(settings, addresses, store);
        Services services = new Services();
        List<CompletableFuture<ConfigurableApplicationContext>> starts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Service service : Service.values()) {
                starts.add(
                        CompletableFuture.supplyAsync(
                                () -> service.run(
                                        settings.port() + service.ordinal(), arguments),
                                threads));
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
