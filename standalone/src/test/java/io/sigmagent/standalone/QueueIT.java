package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.gateway.domain.ApiKey;
import io.sigmagent.gateway.domain.Scope;
import io.sigmagent.kit.guarantees.AtLeastOnce;
import io.sigmagent.kit.guarantees.VisibleOnce;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.SlotGranted;
import io.sigmagent.schemas.StoreCallRequested;
import io.sigmagent.standalone.Gateway.Answer;
import io.sigmagent.standalone.simulators.shopify.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * More customers than two instances of an agent serve at once: everybody's turn comes, also when
 * one of the two dies.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class QueueIT {

    private static final String KEY = "sk_queue";
    private static final String WISH = "I'm looking for a gaming laptop under $%d";
    private static final String ORDER = "where is order #1001? my email is sam@example.com";
    private static final int CUSTOMERS = 10;
    private static final int SLOTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Path data = RunningProduct.freshData("queue");
    private final RunningProduct product =
            RunningProduct.start(
                    data,
                    Optional.empty(),
                    Map.of(
                            "ORCHESTRATOR_SLOT_IDLE",
                            "2s",
                            "sigmagent.agents.sbdr_agent.max_concurrent_sessions",
                            "2",
                            "sigmagent.agents.account_manager.max_concurrent_sessions",
                            "1",
                            "SIGMAGENT_API_KEYS",
                            ApiKey.of(
                                            "shop",
                                            KEY,
                                            Set.of(Scope.MESSAGES, Scope.TIER, Scope.OPERATOR))
                                    .entry()));
    private final Gateway gateway = new Gateway(product.port(), KEY);
    private final String first = instances().getFirst();
    private final ServiceProcess second = secondInstance();
    private final List<ChatClient> open = new ArrayList<>();

    @AfterEach
    void leave() {
        product.store().faults().clear();
        open.forEach(ChatClient::verifyFrames);
        open.forEach(ChatClient::close);
        open.clear();
    }

    @AfterAll
    void stop() {
        second.close();
        product.stop();
    }

    @Test
    @Order(1)
    void letsEverybodyInAndTellsThemHowTheQueueMoves() {
        List<Customer> customers = customers("moves", CUSTOMERS);
        customers.forEach(one -> one.ask(WISH.formatted(one.budget)));

        Map<String, List<Integer>> observed = watch(customers);

        List<Customer> waited = customers.stream().filter(one -> !one.places().isEmpty()).toList();
        assertThat(waited)
                .extracting(one -> one.places().getFirst())
                .containsExactlyInAnyOrderElementsOf(upTo(CUSTOMERS - SLOTS));
        assertThat(customers)
                .allSatisfy(one -> {
                    assertThat(one.places()).as(one.session).isEqualTo(falling(one.places()));
                    List<Integer> seen = observed.getOrDefault(one.session, List.of());
                    assertThat(seen).as(one.session).isEqualTo(falling(seen));
                    assertThat(one.places()).as(one.session).containsAll(seen);
                });
        assertThat(observed.values().stream().flatMap(List::stream))
                .as("places that GET told")
                .hasSizeGreaterThanOrEqualTo(CUSTOMERS - SLOTS);
        Map<String, List<Recorded>> events = Recorded.bySession(product.kafka());
        assertThat(
                        waited.stream()
                                .sorted(Comparator.comparing(one -> one.places().getFirst()))
                                .map(one -> grantedAt(events, one.session)))
                .as("when they got their slots, in the order of the queue")
                .isSorted();
        verifyAnsweredOnce(customers, events);
    }

    @Test
    @Order(2)
    void takesAVipBeforeProspectsWhoAskedEarlier() {
        product.store().faults().set(Faults.Mode.SLOW, Duration.ofSeconds(3), Integer.MAX_VALUE);
        List<Customer> customers = customers("prospect", 3);
        customers.getFirst().ask(ORDER);
        var _ = customers.getFirst().chat.await("typing");
        List<Customer> prospects = customers.subList(1, 3);
        prospects.forEach(one -> one.ask(ORDER));
        for (Customer one : prospects) {
            var _ = one.chat.await("queued");
        }

        Answer queued = gateway.say("queue-vip", ORDER, "vip");

        assertThat(queued.status()).isEqualTo(200);
        assertThat(queued.agent()).isEqualTo("orchestrator");
        assertThat(queued.actions()).containsExactly("queued:1");
        var _ = watch(customers);
        assertThat(gateway.answer(queued).agent()).isEqualTo("account_manager");
        Map<String, List<Recorded>> events = Recorded.bySession(product.kafka());
        assertThat(prospects)
                .allSatisfy(one ->
                        assertThat(grantedAt(events, one.session))
                                .isAfter(grantedAt(events, "queue-vip")));
    }

    @Test
    @Order(3)
    void runsTheTurnsOfADeadInstanceOnTheOther() {
        product.store().faults().set(Faults.Mode.SLOW, Duration.ofSeconds(3), Integer.MAX_VALUE);
        List<Customer> customers = customers("survives", CUSTOMERS);
        customers.forEach(one -> one.ask(WISH.formatted(one.budget)));
        await().atMost(PATIENCE).pollInterval(GLANCE).until(this::isSecondBusy);

        second.kill();

        product.store().faults().clear();
        var _ = watch(customers);
        Map<String, List<Recorded>> events = Recorded.bySession(product.kafka());
        verifyAnsweredOnce(customers, events);
        assertThat(
                        customers.stream()
                                .map(one -> storeCalls(events.getOrDefault(one.session, List.of())))
                                .filter(calls -> Set.copyOf(calls).size() < calls.size()))
                .as("sessions whose turn asked the store twice, first where it died")
                .isNotEmpty();
    }

    /** Somebody who asks once. */
    private record Customer(String session, ChatClient chat, int budget) {

        void ask(String text) {
            chat.say(text, "m1");
        }

        List<Integer> places() {
            return chat.frames("queued").stream()
                    .map(frame -> frame.path("position").asInt())
                    .toList();
        }

        boolean isAnswered() {
            return !chat.frames("agent_response").isEmpty();
        }
    }

    /** Each with a budget of their own, so that each turn asks the store. */
    private List<Customer> customers(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String session = "queue-%s-%d".formatted(name, i);
                    ChatClient chat = gateway.chat(session);
                    open.add(chat);
                    var _ = chat.await("session_started");
                    return new Customer(session, chat, 1500 + i);
                })
                .toList();
    }

    /** Reads where they stand until all are answered, and gives the places that it saw. */
    private Map<String, List<Integer>> watch(List<Customer> customers) {
        Map<String, List<Integer>> observed = new TreeMap<>();
        await().atMost(PATIENCE)
                .pollInterval(GLANCE)
                .until(() -> {
                    customers.forEach(one -> look(one.session, observed));
                    return customers.stream().allMatch(Customer::isAnswered);
                });
        return observed;
    }

    private void look(String session, Map<String, List<Integer>> observed) {
        JsonNode place = gateway.get("/api/v1/sessions/" + session).body().path("queue");
        if (place.isObject()) {
            int position = place.path("position").asInt();
            List<Integer> seen = observed.computeIfAbsent(session, _ -> new ArrayList<>());
            if (seen.isEmpty() || seen.getLast() != position) {
                seen.add(position);
            }
        }
    }

    private static Instant grantedAt(Map<String, List<Recorded>> events, String session) {
        return events.getOrDefault(session, List.of()).stream()
                .map(Recorded::event)
                .filter(SessionCommandRequested.class::isInstance)
                .map(SessionCommandRequested.class::cast)
                .filter(command -> command.getCommand() instanceof SlotGranted)
                .map(SessionCommandRequested::getOccurredAt)
                .findFirst()
                .orElseThrow(() -> new AssertionError(session + ": no slot was granted"));
    }

    private static List<String> storeCalls(List<Recorded> events) {
        return events.stream()
                .map(Recorded::event)
                .filter(StoreCallRequested.class::isInstance)
                .map(event -> ((StoreCallRequested) event).getEventId())
                .toList();
    }

    /** Each message once, by the agent itself, and the history without a gap. */
    private static void verifyAnsweredOnce(
            List<Customer> customers, Map<String, List<Recorded>> events) {
        AtLeastOnce answered = new AtLeastOnce();
        VisibleOnce once = new VisibleOnce();
        for (Customer one : customers) {
            answered.onSent(one.session);
            for (AgentReplied reply : replies(events.getOrDefault(one.session, List.of()))) {
                assertThat(reply.getAgent()).as(one.session).isEqualTo(Agent.SBDR);
                assertThat(reply.getActions()).as(one.session).doesNotContain("next:retry");
                answered.onHandled(one.session);
                once.onSeen(one.session);
            }
            List<Long> seqs = one.chat.seqs();
            assertThat(seqs)
                    .as(one.session)
                    .isEqualTo(LongStream.rangeClosed(1, seqs.size()).boxed().toList());
        }
        answered.verify();
        once.verify();
    }

    private static List<AgentReplied> replies(List<Recorded> events) {
        return events.stream()
                .map(Recorded::event)
                .filter(AgentReplied.class::isInstance)
                .map(AgentReplied.class::cast)
                .toList();
    }

    private ServiceProcess secondInstance() {
        int port = RunningProduct.freePorts();
        ServiceProcess process =
                ServiceProcess.start(
                        "sbdr-agent-service",
                        port,
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS",
                                product.kafka(),
                                "SIGMAGENT_AGENTS_SBDR_AGENT_MAX_CONCURRENT_SESSIONS",
                                "2",
                                "SERVER_PORT",
                                String.valueOf(port)),
                        data);
        await().atMost(PATIENCE).pollInterval(GLANCE).until(() -> instances().size() == 2);
        return process.awaitReady();
    }

    /** Ids, in the order in which they announced themselves. */
    private List<String> instances() {
        return signs().map(AgentPresent::getInstanceId).distinct().toList();
    }

    private boolean isSecondBusy() {
        return signs().filter(sign -> !sign.getInstanceId().equals(first))
                .reduce((_, later) -> later)
                .map(AgentPresent::getBusy)
                .filter(busy -> busy > 0)
                .isPresent();
    }

    private Stream<AgentPresent> signs() {
        return Recorded.all(product.kafka()).stream()
                .map(Recorded::event)
                .filter(AgentPresent.class::isInstance)
                .map(AgentPresent.class::cast)
                .filter(sign -> sign.getAgent() == Agent.SBDR);
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<Integer> falling(List<Integer> places) {
        return places.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }
}
