package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sigmagent.gateway.domain.ApiKey;
import io.sigmagent.gateway.domain.Scope;
import io.sigmagent.kit.embedded.EmbeddedInfrastructure;
import io.sigmagent.kit.embedded.EmbeddedInfrastructure.Part;
import io.sigmagent.kit.settings.DatabaseAddress;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topics;
import io.sigmagent.standalone.Gateway.Answer;
import io.sigmagent.standalone.simulators.shopify.ShopifySimulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The services as containers run them: each a process of its own, several of the same, with the
 * environment that docker-compose.yml gives them.
 */
@Timeout(300)
class SeparateProcessesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 3;
    private static final String KEY = "sk_separate-processes";
    private static final String SESSION = "separate";
    private static final Set<String> TWICE =
            Set.of(
                    "gateway-service",
                    "sbdr-agent-service",
                    "account-agent-service",
                    "success-agent-service");

    private final ComposeFile compose = ComposeFile.read();
    private final String sessionSecret = Secrets.fresh();
    private final List<AutoCloseable> running = new ArrayList<>();

    @AfterEach
    void stopAll() throws Exception {
        for (AutoCloseable part : running.reversed()) {
            part.close();
        }
    }

    @Test
    void canBeScaledBecauseOnlyTheProxyPublishesAPort() {
        assertThat(compose.ours()).hasSize(7);
        assertThat(compose.ours())
                .allSatisfy((name, entry) ->
                        assertThat(entry).as(name).doesNotContainKeys("ports", "container_name"));
        assertThat(compose.services().entrySet())
                .filteredOn(entry -> entry.getValue().containsKey("ports"))
                .extracting(Map.Entry::getKey)
                .containsExactly("nginx");
    }

    @Test
    void isWatchedAsAWhole() {
        assertThat(compose.services().keySet())
                .allSatisfy(service -> assertThat(compose.isWatched(service)).as(service).isTrue());
    }

    @Test
    void talksOverTwoGatewaysToTwoOfEachAgent() {
        Servers servers = startServers();
        List<ServiceProcess> gateways = startServices(servers);
        Gateway one = new Gateway(gateways.getFirst().port(), KEY);
        Gateway other = new Gateway(gateways.getLast().port(), KEY);
        await().atMost(PATIENCE)
                .until(() -> Stream.of(one, other).allMatch(SeparateProcessesIT::isHealthy));
        awaitTwoOfEachAgent(servers);

        Answer laptops = one.say(SESSION, "Hi, I'm looking for a gaming laptop under $1500");
        assertThat(laptops.status()).isEqualTo(200);
        new Shelf(servers.store()).assertTrue(laptops, "gaming laptop", 1500);
        String token = laptops.response().headers().firstValue("X-Session-Token").orElseThrow();
        try (ChatClient chat = ChatClient.withToken(other.port(), SESSION, token)) {
            assertThat(chat.await("session_started").path("last_seq").asLong()).isEqualTo(2);
            chat.resume(0);
            talk(one, chat, SampleOrder.shipped(servers.store()));
            chat.verifyFrames();
            assertThat(chat.seqs()).isSorted().doesNotHaveDuplicates();
            long last = chat.seqs().getLast();
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(Rows.ofHistory(servers.database(), SESSION))
                                    .hasSize((int) last));
        }
        assertThat(new Gateway(one.port()).say(SESSION, "hello").status()).isEqualTo(401);
    }

    /** REST on one gateway, the socket on the other: both see the same conversation. */
    private static void talk(Gateway rest, ChatClient chat, SampleOrder order) {
        Answer status =
                rest.say(
                        SESSION,
                        "what about order %s, my email is %s"
                                .formatted(order.name(), order.email()));
        assertThat(status.agent()).isEqualTo("account_manager");
        assertThat(status.text()).contains(order.name());
        var _ =
                chat.awaitFrame(frame ->
                        frame.path("type").asText().equals("agent_handoff")
                                && frame.path("to_agent").asText().equals("account_manager"));

        chat.say("how do I set up my new monitor?", "m1");

        var _ = chat.await("accepted");
        var _ =
                chat.awaitFrame(frame ->
                        frame.path("type").asText().equals("agent_response")
                                && frame.path("agent").asText().equals("customer_success"));
        assertThat(chat.frames("agent_handoff")).hasSize(2);
    }

    private static boolean isHealthy(Gateway gateway) {
        return gateway.get("/health").body().path("status").asText().equals("healthy");
    }

    private static void awaitTwoOfEachAgent(Servers servers) {
        EventCodec codec = new EventCodec();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        assertThat(
                                        Events.read(servers.kafka()).stream()
                                                .filter(received ->
                                                        received.topic()
                                                                .equals(
                                                                        Topics.AGENT_CAPACITY
                                                                                .name()))
                                                .map(received -> codec.decode(received.value()))
                                                .filter(AgentPresent.class::isInstance)
                                                .map(AgentPresent.class::cast)
                                                .collect(
                                                        Collectors.groupingBy(
                                                                AgentPresent::getAgent,
                                                                Collectors.mapping(
                                                                        AgentPresent::getInstanceId,
                                                                        Collectors.toSet())))
                                                .values())
                                .hasSize(3)
                                .allSatisfy(instances -> assertThat(instances).hasSize(2)));
    }

    /** What stands beside the services. */
    private record Servers(
            String kafka, String database, String redis, ShopifySimulator store, Path data) {}

    private Servers startServers() {
        Path data = RunningProduct.freshData("separate");
        EmbeddedInfrastructure embedded =
                EmbeddedInfrastructure.start(
                        data,
                        Map.of(Part.KAFKA, 0, Part.POSTGRES, 0, Part.REDIS, 0),
                        System.out::println);
        running.add(embedded);
        ShopifySimulator store =
                ShopifySimulator.start(ShopifySimulator.Settings.demo(Clock.systemUTC()));
        running.add(store);
        return new Servers(
                embedded.kafka().bootstrapServers(),
                embedded.postgres().url(),
                embedded.redis().url(),
                store,
                data);
    }

    /** Starts all of them, a few at once, and gives the gateways. */
    private List<ServiceProcess> startServices(Servers servers) {
        int first = RunningProduct.freePorts();
        Map<String, Integer> ports = new HashMap<>();
        List<String> wanted =
                compose.ours().keySet().stream()
                        .sorted(Comparator.comparing(name -> name.equals("gateway-service")))
                        .flatMap(name ->
                                TWICE.contains(name) ? Stream.of(name, name) : Stream.of(name))
                        .toList();
        for (int i = 0; i < wanted.size(); i++) {
            ports.putIfAbsent(wanted.get(i), first + i);
        }
        List<ServiceProcess> started = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= AT_ONCE) {
                var _ = started.get(i - AT_ONCE).awaitReady();
            }
            started.add(start(wanted.get(i), first + i, servers, ports));
        }
        started.forEach(service -> {
            var _ = service.awaitReady();
        });
        return started.subList(started.size() - 2, started.size());
    }

    private ServiceProcess start(
            String service, int port, Servers servers, Map<String, Integer> ports) {
        Map<String, String> environment = new HashMap<>(environment(service, servers, ports));
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SIGMAGENT_BIND_ADDRESS", "127.0.0.1");
        // What the container's start script adds.
        environment.put("ORCHESTRATOR_INSTANCE", service + "-" + port);
        environment.put("ORCHESTRATOR_ADDRESS", "127.0.0.1:" + port);
        environment.computeIfPresent(
                "ORCHESTRATOR_STATE_DIR", (_, _) -> servers.data().resolve("state").toString());
        ServiceProcess process = ServiceProcess.start(service, port, environment, servers.data());
        running.add(process);
        return process;
    }

    /**
     * The file's environment, with the addresses and folders of this run for those of containers.
     */
    private Map<String, String> environment(
            String service, Servers servers, Map<String, Integer> ports) {
        DatabaseAddress database = DatabaseAddress.parse("database", servers.database());
        Map<String, String> hosts = new HashMap<>(compose.folders(service));
        hosts.put("kafka:9092", servers.kafka());
        hosts.put("postgres:5432", database.host() + ":" + database.port());
        hosts.put("redis:6379", URI.create(servers.redis()).getAuthority());
        hosts.put("orchestrator-service:8001", "127.0.0.1:" + ports.get("orchestrator-service"));
        hosts.put("integration-service:8005", "127.0.0.1:" + ports.get("integration-service"));
        hosts.put("analytics-service:8006", "127.0.0.1:" + ports.get("analytics-service"));
        return compose.environment(service, variables(servers, database)).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                setting -> {
                                    String value = setting.getValue();
                                    for (Map.Entry<String, String> host : hosts.entrySet()) {
                                        value = value.replace(host.getKey(), host.getValue());
                                    }
                                    return value;
                                }));
    }

    /** What .env would say. */
    private Map<String, String> variables(Servers servers, DatabaseAddress database) {
        String entry =
                ApiKey.of("shop", KEY, Set.of(Scope.MESSAGES, Scope.TIER, Scope.ANALYTICS)).entry();
        return Map.of(
                "DB_PASSWORD",
                database.password(),
                "SIGMAGENT_API_KEYS",
                entry,
                "SIGMAGENT_SESSION_SECRET",
                sessionSecret,
                "SIGMAGENT_INTERNAL_TOKEN",
                "internal-token-of-this-test-run",
                "SHOPIFY_SHOP_DOMAIN",
                servers.store().url().toString(),
                "SHOPIFY_ACCESS_TOKEN",
                ShopifySimulator.Settings.demo(Clock.systemUTC()).accessToken());
    }
}
