package io.sigmagent.agent.dialogue;

import io.sigmagent.agent.application.AnswerTurn;
import io.sigmagent.agent.application.Reply;
import io.sigmagent.agent.application.Stores;
import io.sigmagent.agent.claims.ClaimCheck;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreWriter;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Customer;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.HistoryLine;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.Message;
import io.sigmagent.agent.turn.Packet;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with one agent, which keeps between turns what the orchestrator would keep. Every
 * answer goes through the claim check as in the service.
 */
public final class Dialogue {

    /** When all of it happens. */
    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final AgentKind agent;
    private final AnswerTurn answerTurn;
    private final List<HistoryLine> history = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<Factor, Integer> asked = new EnumMap<>(Factor.class);
    private @Nullable Factor openFactor;
    private List<ShownProduct> shown = List.of();
    private Map<String, String> memory = Map.of();
    private @Nullable Packet packet;
    private Customer customer = Customer.unknown();
    private List<LedgerEntry> unspoken = List.of();
    private int turns;
    private @Nullable Reply last;

    private Dialogue(AgentKind agent, Brain brain, Stores stores) {
        this.agent = agent;
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        this.answerTurn = new AnswerTurn(brain, stores, new ClaimCheck(), Texts.of("agent"), clock);
    }

    /** A conversation of nobody known with that brain. */
    public static Dialogue with(AgentKind agent, Brain brain, Store store) {
        return new Dialogue(agent, brain, _ -> store);
    }

    /** The same, with a store that takes writes. */
    public static Dialogue with(AgentKind agent, Brain brain, Store store, StoreWriter writer) {
        return new Dialogue(agent, brain, new WritableStores(store, writer));
    }

    /** These results of an answer that was never said go into the next turn. */
    public Dialogue unspoken(List<LedgerEntry> entries) {
        unspoken = List.copyOf(entries);
        return this;
    }

    /** The customer is this one. */
    public Dialogue customer(Customer who) {
        customer = who;
        return this;
    }

    /** The session came over with that packet, and these products were shown before. */
    public Dialogue handedOver(Packet what, ShownProduct... products) {
        packet = what;
        shown = List.of(products);
        return this;
    }

    /** The customer writes, and is sure to want that. */
    public Answer says(Intent intent, String text) {
        return says(intent, 0.9, text);
    }

    /** The customer writes something of which the intent is not clear. */
    public Answer says(String text) {
        return says(Intent.OTHER, 0.2, text);
    }

    /** The customer writes, and may want that. */
    public Answer says(Intent intent, double confidence, String text) {
        Message message = new Message("m" + (turns + 1), text, NOW);
        return take(turn(List.of(message), intent, confidence));
    }

    /** The first turn after a handoff by outcome. */
    public Answer opens() {
        return take(turn(List.of(), Intent.OTHER, 0));
    }

    /** How the last answer came about, with its ledger. */
    public Reply lastReply() {
        if (last == null) {
            throw new IllegalStateException("nothing was said (expected: says or opens before)");
        }
        return last;
    }

    /** Who the customer turned out to be so far. */
    public Customer customer() {
        return customer;
    }

    private Turn turn(List<Message> messages, Intent intent, double confidence) {
        turns++;
        return new Turn(
                "turn-" + turns,
                "session-1",
                1,
                agent,
                NOW.plus(Duration.ofSeconds(30)),
                1,
                "web",
                "en",
                messages.isEmpty(),
                intent,
                confidence,
                customer,
                messages,
                history,
                facts,
                asked,
                openFactor,
                shown,
                memory,
                packet,
                "{}",
                unspoken);
    }

    private Answer take(Turn turn) {
        Reply reply = answerTurn.handle(turn);
        last = reply;
        Answer answer = reply.answer();
        turn.messages().forEach(m -> history.add(new HistoryLine("customer", m.text(), NOW)));
        history.add(new HistoryLine(agent.wireName(), answer.text(), NOW));
        answer.facts().forEach(this::learn);
        openFactor = answer.asked();
        if (answer.asked() != null) {
            asked.merge(answer.asked(), 1, Integer::sum);
        }
        if (!answer.products().isEmpty()) {
            shown = answer.products();
        }
        memory = answer.memory();
        unspoken = List.of();
        if (answer.identity() != null) {
            customer = identified(answer.identity());
        }
        return answer;
    }

    private record WritableStores(Store store, StoreWriter writer) implements Stores {

        @Override
        public Store forTurn(Turn turn) {
            return store;
        }

        @Override
        public StoreWriter writerFor(Turn turn) {
            return writer;
        }
    }

    private void learn(Fact fact) {
        facts.removeIf(known -> known.factor() == fact.factor());
        facts.add(fact);
    }

    private Customer identified(Answer.Identified who) {
        return new Customer(
                customer.name(),
                customer.tier(),
                customer.claimedTier(),
                who.level(),
                who.email() == null ? customer.email() : who.email(),
                who.shopifyId() == null ? customer.shopifyId() : who.shopifyId());
    }
}
