package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.domain.Agent;
import io.sigmagent.gateway.domain.InvalidField;
import io.sigmagent.gateway.domain.LeadFact;
import io.sigmagent.gateway.domain.Operator;
import io.sigmagent.gateway.domain.SessionCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads commands of callers; a field that a command does not know is refused. */
final class CommandBody {

    private static final String COMMAND = "command";
    private static final String OPERATOR_ID = "operator_id";
    private static final String OPERATOR_NAME = "operator_name";
    private static final String AGENT = "agent";
    private static final String TEXT = "text";
    private static final String PROMISED = "promised";
    private static final String REASON = "reason";
    private static final String FACTS = "facts";

    /** Each command and its own fields; every one also takes who wishes it. */
    private static final Map<String, Set<String>> COMMANDS =
            Map.of(
                    "say", Set.of(TEXT, AGENT),
                    "assign", Set.of(AGENT),
                    "take_over", Set.of(),
                    "give_back", Set.of(PROMISED, AGENT),
                    "close", Set.of(REASON),
                    "note", Set.of(TEXT),
                    "update_lead", Set.of(FACTS));

    private static final String ORDER =
            "say, assign, take_over, give_back, close, note or update_lead";

    private CommandBody() {}

    /** The command that the body spells. */
    static SessionCommand read(JsonFields body) {
        String name = body.text(COMMAND, ORDER);
        Set<String> own = COMMANDS.get(name);
        if (own == null) {
            throw new InvalidField(COMMAND, "unknown (expected: " + ORDER + ")");
        }
        Set<String> known = new HashSet<>(own);
        known.addAll(Set.of(COMMAND, OPERATOR_ID, OPERATOR_NAME));
        body.only(known);
        return switch (name) {
            case "say" -> say(body);
            case "assign" -> new SessionCommand.Assign(agent(body.text(AGENT, agents())));
            case "take_over" -> new SessionCommand.TakeOver(requiredOperator(body));
            case "give_back" ->
                    new SessionCommand.GiveBack(body.texts(PROMISED), optionalAgent(body));
            case "close" -> new SessionCommand.Close(closeReason(body));
            case "note" -> new SessionCommand.Note(body.text(TEXT, "1 to 8000 characters"));
            default -> new SessionCommand.UpdateLead(facts(body));
        };
    }

    /** The person who wishes it; null = the caller does not say. */
    static @Nullable Operator operator(JsonFields body) {
        String id = body.optionalText(OPERATOR_ID);
        return id == null ? null : new Operator(id, body.optionalText(OPERATOR_NAME));
    }

    /** The person who does it, who must be told. */
    static Operator requiredOperator(JsonFields body) {
        String id = body.text(OPERATOR_ID, "the person's id, 1 to 128 of A-Z a-z 0-9 _ . : @ -");
        return new Operator(id, body.optionalText(OPERATOR_NAME));
    }

    /** A person's words take the session over; a workflow's are said in an agent's name. */
    private static SessionCommand say(JsonFields body) {
        String text = body.text(TEXT, "1 to 8000 characters");
        Operator operator = operator(body);
        Agent agent = optionalAgent(body);
        if (operator == null) {
            return new SessionCommand.Say(text, agent == null ? Agent.ORCHESTRATOR : agent);
        }
        if (agent != null) {
            throw new InvalidField(AGENT, "beside operator_id (expected: one of the two)");
        }
        return new SessionCommand.Speak(operator, text);
    }

    private static String closeReason(JsonFields body) {
        String reason = body.optionalText(REASON);
        return reason == null ? "closed" : reason;
    }

    private static List<LeadFact> facts(JsonFields body) {
        List<LeadFact> facts = new ArrayList<>();
        List<JsonFields> given = body.objects(FACTS);
        for (int i = 0; i < given.size(); i++) {
            try {
                facts.add(LeadFactBody.read(given.get(i)));
            } catch (InvalidField wrong) {
                throw new InvalidField(
                        FACTS + "." + i + "." + wrong.field(), String.valueOf(wrong.getMessage()));
            }
        }
        return facts;
    }

    private static @Nullable Agent optionalAgent(JsonFields body) {
        String name = body.optionalText(AGENT);
        return name == null ? null : agent(name);
    }

    private static Agent agent(String name) {
        return Arrays.stream(Agent.values())
                .filter(agent -> agent.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidField(AGENT, "unknown (expected: " + agents() + ")"));
    }

    private static String agents() {
        return String.join(", ", Arrays.stream(Agent.values()).map(Agent::wireName).toList());
    }
}
