package io.sigmagent.agent.model;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sigmagent.agent.turn.Customer;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.HistoryLine;
import io.sigmagent.agent.turn.Message;
import io.sigmagent.agent.turn.Packet;
import io.sigmagent.agent.turn.Turn;
import java.util.List;
import java.util.Locale;

/** What a model is told of a turn: the context as data, fenced, without personal data. */
final class Situation {

    private static final int MOST_LINES = 20;
    private static final int LONGEST_LINE = 800;
    private static final int LONGEST_MESSAGE = 4000;

    private final Desk desk;
    private final Turn turn;
    private final Fence fence;

    Situation(Desk desk, Fence fence) {
        this.desk = desk;
        this.turn = desk.turn();
        this.fence = fence;
    }

    /** The task with its data; what was read from the messages already is among the facts. */
    String told(List<Fact> read, String lead) {
        ObjectNode data = Prompts.JSON.createObjectNode();
        data.put("channel", turn.channel())
                .put("language", turn.language())
                .put("conversation", turn.conversation())
                .put("probable_intent", lower(turn.intent()));
        customer(data.putObject("customer"), turn.customer());
        facts(data.putArray("facts"), read);
        ObjectNode asked = data.putObject("times_asked");
        turn.asked().forEach((factor, times) -> asked.put(lower(factor), times));
        if (turn.openFactor() != null) {
            data.put("open_question", lower(turn.openFactor()));
        }
        shown(data.putArray("shown"));
        if (turn.packet() != null) {
            handedOver(data.putObject("handed_over"), turn.packet());
        }
        data.set("notes", Prompts.JSON.valueToTree(turn.memory()));
        data.set("page", page());
        return String.join(
                "\n",
                fence.around("context", masked(data)),
                fence.around("history", masked(history())),
                fence.around("newest_messages", masked(messages())),
                lead,
                turn.opening()
                        ? "The session was just handed to you: say your first words, with what you"
                                + " can do next for the customer."
                        : "Answer the newest messages.");
    }

    private String masked(JsonNode data) {
        return ToolCaller.masked(data, desk.tokens()).toString();
    }

    private static void customer(ObjectNode told, Customer customer) {
        told.put("tier", lower(customer.tier())).put("identity", lower(customer.identity()));
        if (customer.claimedTier() != null) {
            told.put("claims_tier", lower(customer.claimedTier()));
        }
        if (customer.firstName() != null) {
            told.put("first_name", customer.firstName());
        }
        if (customer.email() != null) {
            told.put("email", customer.email());
        }
    }

    private void facts(ArrayNode told, List<Fact> read) {
        if (turn.packet() != null) {
            turn.packet().facts().forEach(fact -> told.add(fact(fact)));
        }
        turn.facts().forEach(fact -> told.add(fact(fact)));
        read.forEach(fact -> told.add(fact(fact)));
    }

    private static ObjectNode fact(Fact fact) {
        return Prompts.JSON
                .createObjectNode()
                .put("factor", lower(fact.factor()))
                .put("value", fact.value().toString())
                .put("quote", fact.quote());
    }

    /** Without prices: what was told before is looked up again before it is told once more. */
    private void shown(ArrayNode told) {
        turn.shown()
                .forEach(product ->
                        told.addObject()
                                .put("product", desk.aliases().product(product.id()))
                                .put("variant", desk.aliases().variant(product.variantId()))
                                .put("title", product.title()));
    }

    private static void handedOver(ObjectNode told, Packet packet) {
        told.put("reason", packet.reason()).put("summary", packet.summary());
        if (packet.openQuestion() != null) {
            told.put("open_question", packet.openQuestion());
        }
        told.set("promised_by_people", Prompts.JSON.valueToTree(packet.promised()));
    }

    private JsonNode page() {
        try {
            return Prompts.JSON.readTree(turn.metadata().isBlank() ? "{}" : turn.metadata());
        } catch (JsonProcessingException _) {
            return Prompts.JSON.createObjectNode();
        }
    }

    private ArrayNode history() {
        ArrayNode told = Prompts.JSON.createArrayNode();
        List<HistoryLine> lines = turn.history();
        lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size())
                .forEach(line ->
                        told.addObject()
                                .put("speaker", line.speaker())
                                .put("text", head(line.text(), LONGEST_LINE)));
        return told;
    }

    private ArrayNode messages() {
        ArrayNode told = Prompts.JSON.createArrayNode();
        for (int i = 0; i < turn.messages().size(); i++) {
            Message message = turn.messages().get(i);
            told.addObject()
                    .put("id", messageName(i))
                    .put("text", head(message.text(), LONGEST_MESSAGE));
        }
        return told;
    }

    /** The short name of a message of the turn. */
    static String messageName(int index) {
        return "m" + (index + 1);
    }

    private static String head(String text, int longest) {
        return text.codePoints().limit(longest).mapToObj(Character::toString).collect(joining());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
