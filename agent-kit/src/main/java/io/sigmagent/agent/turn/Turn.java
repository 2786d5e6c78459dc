package io.sigmagent.agent.turn;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One turn to answer, with all the context that it needs.
 *
 * @param id names the turn
 * @param sessionId the session
 * @param epoch the session's epoch; an answer with another is dropped
 * @param agent who is to answer
 * @param deadlineAt an answer after this instant is of no use
 * @param conversation number of the conversation in this session, from 1
 * @param channel where the customer writes
 * @param language BCP 47, for instance "en"
 * @param opening true for the first turn after a handoff by outcome: nothing new was asked
 * @param intent what the customer wants, of the last message
 * @param confidence of the intent, 0 to 1
 * @param customer who writes
 * @param messages the messages that it answers, oldest first; empty only in an opening turn
 * @param history what was said before, oldest first
 * @param facts what is known of the lead
 * @param asked how often each factor was asked for so far
 * @param openFactor the factor that the last answer asked for; null = none
 * @param shown products shown last, in the order shown
 * @param memory what the agent noted for itself
 * @param packet the packet of the last handoff; null = none
 * @param metadata what the page told, a JSON object
 * @param unspoken results of answers that were never said; the customer does not know of them
 */
public record Turn(
        String id,
        String sessionId,
        long epoch,
        AgentKind agent,
        Instant deadlineAt,
        int conversation,
        String channel,
        String language,
        boolean opening,
        Intent intent,
        double confidence,
        Customer customer,
        List<Message> messages,
        List<HistoryLine> history,
        List<Fact> facts,
        Map<Factor, Integer> asked,
        @Nullable Factor openFactor,
        List<ShownProduct> shown,
        Map<String, String> memory,
        @Nullable Packet packet,
        String metadata,
        List<LedgerEntry> unspoken) {

    public Turn {
        messages = List.copyOf(messages);
        history = List.copyOf(history);
        facts = List.copyOf(facts);
        asked = Map.copyOf(asked);
        shown = List.copyOf(shown);
        memory = Map.copyOf(memory);
        unspoken = List.copyOf(unspoken);
    }

    /** All that the customer wrote since the last answer, one message a line. */
    public String text() {
        return messages.stream().map(Message::text).collect(joining("\n"));
    }

    /** What is known about a factor: the latest fact, also from the packet. */
    public Optional<Fact> fact(Factor factor) {
        return allFacts().filter(fact -> fact.factor() == factor).reduce((_, latest) -> latest);
    }

    private Stream<Fact> allFacts() {
        return packet == null
                ? facts.stream()
                : Stream.concat(packet.facts().stream(), facts.stream());
    }

    /** How often a factor was asked for. */
    public int timesAsked(Factor factor) {
        return asked.getOrDefault(factor, 0);
    }

    /** What the agent noted for itself under that name. */
    public Optional<String> noted(String name) {
        return Optional.ofNullable(memory.get(name));
    }
}
